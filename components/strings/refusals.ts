/**
 * Why a page may refuse a coupon: the `reason` of its answer to `till-apply-coupon`.
 * A code that is not listed is shown as `unknown`.
 */
export const REFUSAL_CODES = [
  'invalid', 'expired', 'not-started', 'min-subtotal', 'not-combinable', 'already-applied', 'already-used', 'not-eligible',
  'wrong-products', 'wrong-currency', 'limit-reached', 'region', 'too-many-tries', 'network', 'empty', 'unknown',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

const known: ReadonlySet<string> = new Set(REFUSAL_CODES);

/** The code of a refusal, `unknown` where the page gave none or one of its own. */
export function refusalCode(reason: unknown): RefusalCode {
  return typeof reason === 'string' && known.has(reason) ? reason as RefusalCode : 'unknown';
}
