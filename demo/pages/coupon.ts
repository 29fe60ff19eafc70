import type { RequestEvent } from '../../components/index.ts';
import { tell, type CartAnswer } from './backend.ts';
import { takeCart } from './cart.ts';
import { track } from './scope.ts';

type CouponEvent = RequestEvent<{ readonly code: string }, unknown>;
interface CouponVerdict extends CartAnswer { readonly reason?: string; readonly discount?: number }

/** Codes are judged by the backend alone. */
export function enhanceCoupon(): void {
  document.addEventListener('till-apply-coupon', event => {
    const { code } = (event as CouponEvent).detail;
    (event as CouponEvent).respondWith(apply(code));
  });
  document.addEventListener('till-remove-coupon', event => {
    (event as CouponEvent).respondWith(tell<CartAnswer>('/api/coupon/remove', {}).then(taken));
  });
}

async function apply(code: string) {
  const answer = await tell<CouponVerdict>('/api/coupon', { code });
  if (!answer.accepted) return { accepted: false, reason: answer.reason };
  taken(answer);
  track('select_promotion', { promotion_id: code, creative_slot: 'checkout' });
  return { accepted: true, discount: answer.discount };
}

function taken(answer: CartAnswer): CartAnswer {
  takeCart(answer);
  return answer;
}
