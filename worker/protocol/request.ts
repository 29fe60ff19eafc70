import * as v from 'valibot';
import { candidateSchema } from './candidate.ts';
import { cartSchema } from './cart.ts';
import { currencySchema } from './money.ts';
import { countrySchema, instantSchema } from './time.ts';

/** The placements every policy knows. A merchant may name more. */
export const PLACEMENTS = ['payment', 'shipping', 'coupon', 'upsell', 'message'] as const;

export const placementNameSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9:-]{0,63}$/, 'expected a placement name such as "payment"'));

export const deviceSchema = v.picklist(['mobile', 'tablet', 'desktop']);
export type Device = v.InferOutput<typeof deviceSchema>;

/** What one placement asks for. */
export const placementAskSchema = v.object({
  placement: placementNameSchema,
  /** What may be shown; absent where the engine's generator is to supply it (upsell). */
  candidates: v.optional(v.pipe(
    v.array(candidateSchema),
    v.maxLength(1000),
    v.check(list => new Set(list.map(c => c.id)).size === list.length, 'expected each id once'),
  )),
  /** At most this many in `order`; the rest is hidden by `till:limit`. */
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))),
});
export type PlacementAsk = v.InferOutput<typeof placementAskSchema>;

/** What the page knows of this moment. Nothing in it identifies the shopper. */
export const contextSchema = v.object({
  cart: cartSchema,
  currency: currencySchema,
  country: v.optional(countrySchema),
  /** BCP 47. */
  locale: v.pipe(v.string(), v.nonEmpty()),
  device: v.optional(deviceSchema),
  /** Name of the kind of page: `product`, `cart`, `checkout`. Never a URL. */
  page: v.optional(v.string()),
  campaign: v.optional(v.string()),
  /** The clock of this decision: the engine has no other. */
  at: instantSchema,
});
export type Context = v.InferOutput<typeof contextSchema>;

/** One request for every placement of a page. */
export const decisionRequestSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  placements: v.pipe(v.array(placementAskSchema), v.minLength(1), v.maxLength(50)),
  context: contextSchema,
});
export type DecisionRequest = v.InferOutput<typeof decisionRequestSchema>;
