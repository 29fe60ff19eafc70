import * as v from 'valibot';
import { priceSchema, type Offer } from '../../worker/protocol/index.ts';
import type { PageAnswer } from '../shared/ask-page.ts';
import { refusalCode, type RefusalCode } from '../strings/index.ts';

/** The page's answer to `till-apply-coupon`, from its own backend. */
export const couponAnswerSchema = v.object({
  accepted: v.boolean(),
  /** One of the refusal codes; another one reads as `unknown`. */
  reason: v.optional(v.string()),
  /** What the code takes off this cart. */
  discount: v.optional(priceSchema),
});
export type CouponAnswer = v.InferOutput<typeof couponAnswerSchema>;

/** Detail of `till-apply-coupon` and `till-remove-coupon`; `offer` where the shopper took an offer rather than typed a code. */
export interface CouponRequest { readonly code: string; readonly offer?: Offer }

/** `cancelled`: nothing is to be shown, the page does it itself. */
export type Verdict = CouponAnswer & { readonly accepted: true } | 'cancelled' | RefusalCode;

/** What the page's answer means for the shopper. An answer that is not one is a refusal: nothing is taken off on a guess. */
export function verdictOf(answer: PageAnswer<unknown>): Verdict {
  if (answer.state === 'cancelled') return 'cancelled';
  if (answer.state === 'failed') return 'network';
  const parsed = v.safeParse(couponAnswerSchema, answer.state === 'answered' ? answer.value : undefined);
  if (!parsed.success) return 'unknown';
  const { accepted, reason } = parsed.output;
  return accepted ? { ...parsed.output, accepted } : refusalCode(reason);
}

/** Whether the page took a code out of force: it answered, and did not say `accepted: false`. */
export function isRemoved(answer: PageAnswer<unknown>): boolean {
  return answer.state === 'answered' && !v.is(v.object({ accepted: v.literal(false) }), answer.value);
}
