import * as v from 'valibot';
import { currencySchema } from './money.ts';
import { instantSchema } from './time.ts';

/**
 * GA4 e-commerce event names, plus Tillkit's own `till_*`.
 * Source: Google Analytics 4, "Recommended events" (e-commerce).
 */
export const SIGNAL_NAMES = [
  'page_view', 'view_item', 'view_item_list', 'select_item', 'add_to_cart', 'remove_from_cart', 'view_cart', 'begin_checkout',
  'add_shipping_info', 'add_payment_info', 'view_promotion', 'select_promotion', 'purchase', 'refund', 'login',
  'till_impression', 'till_dwell',
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

const text = v.pipe(v.string(), v.maxLength(200));

/** A GA4 item. Prices are in the major unit, as GA4 has them. */
export const signalItemSchema = v.object({
  item_id: v.pipe(text, v.nonEmpty()),
  item_name: v.optional(text),
  item_category: v.optional(text),
  item_variant: v.optional(text),
  price: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  quantity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
});

export const signalParamsSchema = v.object({
  currency: v.optional(currencySchema),
  /** Sum of the items in the major unit, without shipping and tax. */
  value: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  items: v.optional(v.pipe(v.array(signalItemSchema), v.maxLength(200))),
  coupon: v.optional(text),
  shipping_tier: v.optional(text),
  payment_type: v.optional(text),
  promotion_id: v.optional(text),
  creative_slot: v.optional(text),
  transaction_id: v.optional(text),
  item_list_id: v.optional(text),
  campaign: v.optional(text),
  /** Tillkit's own: which placement and decision an impression belongs to, and milliseconds of dwell. */
  placement: v.optional(text),
  request_id: v.optional(text),
  duration: v.optional(v.pipe(v.number(), v.minValue(0))),
});
export type SignalParams = v.InferOutput<typeof signalParamsSchema>;

/** Something the shopper did or the page told. `id` makes counting exactly once. */
export const signalSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  name: v.picklist(SIGNAL_NAMES),
  at: instantSchema,
  params: v.optional(signalParamsSchema, {}),
});
export type Signal = v.InferOutput<typeof signalSchema>;

/** Body of `POST /v1/signals`. */
export const signalBatchSchema = v.object({ signals: v.pipe(v.array(signalSchema), v.maxLength(500)) });
