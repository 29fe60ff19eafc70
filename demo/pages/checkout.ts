import './shop.ts';
import '../../components/coupon-banner/coupon-banner.ts';
import '../../components/payment-picker/payment-picker.ts';
import '../../components/shipping-selector/shipping-selector.ts';
import { onCart } from './cart.ts';
import { enhanceCoupon } from './coupon.ts';
import { enhanceOrder } from './order.ts';
import { enhanceQuotes, takeQuotes } from './quotes.ts';
import { cartParams, scope, track } from './scope.ts';
import { paintLines, paintTotals, payment, shipping } from './totals.ts';

const form = document.querySelector<HTMLFormElement>('#checkout');

if (form) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-static]')) note.hidden = true;
  enhanceQuotes(form);
  enhanceCoupon();
  enhanceOrder(form);
  onCart(answer => {
    if (answer.count === 0) return location.reload();
    paintLines(answer);
    return takeQuotes(answer);
  });
  form.addEventListener('change', event => {
    paintTotals();
    if (!scope) return;
    if (event.target === shipping) track('add_shipping_info', { ...cartParams(scope.cart), shipping_tier: shipping?.value ?? '' });
    if (event.target === payment) track('add_payment_info', { ...cartParams(scope.cart), payment_type: payment?.value ?? '' });
  });
  // What a decision preselects changes the total too.
  form.addEventListener('till-decision', () => queueMicrotask(paintTotals), { capture: true });
  if (scope) track('begin_checkout', cartParams(scope.cart));
}
