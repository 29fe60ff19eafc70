import * as v from 'valibot';

/** ISO 4217 code. */
export const currencySchema = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as "EUR"'));

/** An integer in the currency's minor unit: 1999 is 19.99 EUR and 1999 JPY. */
export const minorUnitsSchema = v.pipe(v.number(), v.safeInteger('expected an integer in the minor unit'));

/** An amount with its currency. */
export const moneySchema = v.object({ amount: minorUnitsSchema, currency: currencySchema });
export type Money = v.InferOutput<typeof moneySchema>;

/** A price: minor units of the checkout's currency, or money that names its own. */
export const priceSchema = v.union([v.pipe(minorUnitsSchema, v.minValue(0)), moneySchema], 'expected minor units or { amount, currency }');
export type Price = v.InferOutput<typeof priceSchema>;

/** Minor units of a price, or undefined where it is in another currency than `currency`. */
export function amountIn(price: Price | undefined, currency: string): number | undefined {
  if (price === undefined || typeof price === 'number') return price;
  return price.currency === currency ? price.amount : undefined;
}
