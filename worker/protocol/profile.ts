import * as v from 'valibot';

const count = v.pipe(v.number(), v.minValue(0));
/** A tally that fades: `weight` as of `at` (ms since 1970), halved every half-life. */
export const tallySchema = v.object({ weight: count, at: v.number() });
export type Tally = v.InferOutput<typeof tallySchema>;
const tallies = v.record(v.string(), tallySchema);

/** Version of the stored record; a newer reader migrates an older record. */
export const PROFILE_SCHEMA = 1;

/** What is known of this shopper on this device: derived features, not an event log. Kept only with consent to `personalization`. */
export const profileSchema = v.object({
  schema: v.literal(PROFILE_SCHEMA),
  /** Random, per device; the unit of experiments. */
  pseudonym: v.string(),
  /** Raised by every change; part of the key of scores computed ahead. */
  revision: count,
  created: v.number(),
  updated: v.number(),
  visits: v.object({ count, last: v.number() }),
  /** Orders placed; `value` in minor units of `currency`. */
  orders: v.object({ count, last: v.number(), value: count, currency: v.optional(v.string()) }),
  /** Interest by category and by product (views, cart, purchase). */
  categories: tallies,
  products: tallies,
  /** Products bought: how often, and when last. */
  purchases: v.record(v.string(), v.object({ count, last: v.number() })),
  /** Methods and tiers used. */
  payment: tallies,
  shipping: tallies,
  /** In the cart once, never bought. */
  abandoned: tallies,
  campaigns: tallies,
  coupons: v.object({ used: count, last: v.number() }),
  /** Sticky experiment assignments: experiment → variation. */
  assignments: v.record(v.string(), v.string()),
});
export type Profile = v.InferOutput<typeof profileSchema>;

/** A profile that knows nothing yet. */
export function emptyProfile(pseudonym: string, now: number): Profile {
  return {
    schema: PROFILE_SCHEMA, pseudonym, revision: 0, created: now, updated: now,
    visits: { count: 0, last: 0 }, orders: { count: 0, last: 0, value: 0 },
    categories: {}, products: {}, purchases: {}, payment: {}, shipping: {}, abandoned: {}, campaigns: {},
    coupons: { used: 0, last: 0 }, assignments: {},
  };
}
