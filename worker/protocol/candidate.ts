import * as v from 'valibot';
import { priceSchema } from './money.ts';
import { countrySchema, dateSchema, instantSchema } from './time.ts';

const id = v.pipe(v.string(), v.nonEmpty('expected a non-empty id'), v.maxLength(200));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const url = v.pipe(v.string(), v.check(isSafeUrl, 'expected an http(s), data:image or relative URL'));

/** Only schemes that cannot run script may come in as data. */
function isSafeUrl(given: string): boolean {
  // Browsers skip blanks and control characters, also inside a scheme.
  const text = given.replace(/[^!-~]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'http' || scheme === 'https' || (scheme === 'data' && /^data:image\//i.test(text));
}

/** Availability, shared by payment methods and shipping rates. */
const availability = { available: v.optional(v.boolean()), unavailableReason: v.optional(v.string()) };

export const PAYMENT_KINDS = ['card', 'wallet', 'bnpl', 'bank', 'voucher', 'cash', 'other'] as const;

/** A payment method. */
export const paymentOptionSchema = v.object({
  id,
  label: v.string(),
  kind: v.picklist(PAYMENT_KINDS),
  brands: v.optional(v.array(v.string())),
  icon: v.optional(url),
  saved: v.optional(v.object({
    last4: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, 'expected four digits'))),
    expiry: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected YYYY-MM'))),
    default: v.optional(v.boolean()),
  })),
  fee: v.optional(priceSchema),
  installments: v.optional(v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(2)), amount: priceSchema, apr: v.optional(v.number()) })),
  countries: v.optional(v.array(countrySchema)),
  currencies: v.optional(v.array(v.string())),
  /** Smallest and largest cart subtotal that the method takes. */
  min: v.optional(priceSchema),
  max: v.optional(priceSchema),
  ...availability,
});
export type PaymentOption = v.InferOutput<typeof paymentOptionSchema>;

/** A shipping rate. */
export const shippingOptionSchema = v.object({
  id,
  label: v.string(),
  carrier: v.optional(v.string()),
  price: priceSchema,
  /** First and last day of arrival. */
  earliest: v.optional(dateSchema),
  latest: v.optional(dateSchema),
  /** Order before this moment for these dates. */
  cutoff: v.optional(instantSchema),
  pickup: v.optional(v.object({ name: v.string(), address: v.string(), distanceMeters: v.optional(v.pipe(v.number(), v.minValue(0))) })),
  carbonGrams: v.optional(v.pipe(v.number(), v.minValue(0))),
  carbonSource: v.optional(v.string()),
  ...availability,
});
export type ShippingOption = v.InferOutput<typeof shippingOptionSchema>;

/** A coupon offer. Its candidate id is its code. */
export const offerSchema = v.object({
  code: id,
  title: v.string(),
  percent: v.optional(share),
  amount: v.optional(priceSchema),
  minSubtotal: v.optional(priceSchema),
  expires: v.optional(instantSchema),
  terms: v.optional(v.string()),
  lowestPrior30d: v.optional(priceSchema),
  stackable: v.optional(v.boolean()),
  signature: v.optional(v.string()),
});
export type Offer = v.InferOutput<typeof offerSchema>;

/** A product that may be suggested. */
export const productSchema = v.object({
  id,
  title: v.string(),
  price: priceSchema,
  compareAt: v.optional(priceSchema),
  lowestPrior30d: v.optional(priceSchema),
  image: v.optional(url),
  url: v.optional(url),
  stock: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  category: v.optional(v.string()),
  variants: v.optional(v.array(v.object({ id, title: v.string(), price: v.optional(priceSchema), stock: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }))),
  reason: v.optional(v.string()),
});
export type Product = v.InferOutput<typeof productSchema>;

/**
 * What the engine needs to know of anything that may be shown: an id and whatever of the fields above it has.
 * Presentation (labels, icons) may be left out; unknown fields are kept, so that rules can read them.
 */
export const candidateSchema = v.looseObject({
  id,
  kind: v.optional(v.string()),
  price: v.optional(priceSchema),
  fee: v.optional(priceSchema),
  countries: v.optional(v.array(countrySchema)),
  currencies: v.optional(v.array(v.string())),
  min: v.optional(priceSchema),
  max: v.optional(priceSchema),
  available: v.optional(v.boolean()),
  unavailableReason: v.optional(v.string()),
  stock: v.optional(v.number()),
  variants: v.optional(v.array(v.looseObject({ id, stock: v.optional(v.number()) }))),
  category: v.optional(v.string()),
  saved: v.optional(v.object({ last4: v.optional(v.string()), expiry: v.optional(v.string()), default: v.optional(v.boolean()) })),
  percent: v.optional(share),
  amount: v.optional(priceSchema),
  minSubtotal: v.optional(priceSchema),
  expires: v.optional(instantSchema),
  devices: v.optional(v.array(v.string())),
});
export type Candidate = v.InferOutput<typeof candidateSchema>;

