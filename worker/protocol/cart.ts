import * as v from 'valibot';
import { priceSchema } from './money.ts';

/** One line of the cart. */
export const cartItemSchema = v.object({
  /** Product id, as in the catalogue. */
  id: v.pipe(v.string(), v.nonEmpty()),
  variant: v.optional(v.string()),
  title: v.optional(v.string()),
  quantity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** Price of one. */
  price: v.optional(priceSchema),
  category: v.optional(v.string()),
});
export type CartItem = v.InferOutput<typeof cartItemSchema>;

/** What the shopper is about to buy. */
export const cartSchema = v.object({
  items: v.pipe(v.array(cartItemSchema), v.maxLength(500)),
  /** Sum of the lines before shipping and discounts; computed from the lines where absent. */
  subtotal: v.optional(priceSchema),
  /** Codes that the page's backend has accepted. */
  coupons: v.optional(v.array(v.string())),
});
export type Cart = v.InferOutput<typeof cartSchema>;

export const EMPTY_CART: Cart = { items: [] };
