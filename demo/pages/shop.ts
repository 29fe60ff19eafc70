import '../../components/strings/all.ts';
import '../../components/checkout/checkout.ts';
import '../../components/upsell-carousel/upsell-carousel.ts';
import { data } from './page-data.ts';
import { add, enhanceCart, takeCart } from './cart.ts';
import { enhanceConsent } from './consent.ts';
import { ask, type CartAnswer } from './backend.ts';
import { sendKept } from './outbox.ts';
import { cartParams, scope, track } from './scope.ts';
import { forgetPages, linkWorker } from './shop-worker-link.ts';

enhanceCart();
enhanceConsent();
takeOverAddForm();
tellPage();
addEventListener('load', () => void linkWorker());
// A page from the back-forward cache or from the device may show an old cart.
addEventListener('pageshow', event => { if ((event as PageTransitionEvent).persisted) ask<CartAnswer>('/api/cart').then(takeCart).catch(() => undefined); });
if (data.kind !== 'checkout') sendKept().catch(() => undefined);

function tellPage(): void {
  if (data.kind === 'product' && data.signal) track('view_item', data.signal);
  if (data.kind === 'cart' && scope) track('view_cart', cartParams(scope.cart));
  if (data.kind === 'thanks' && data.signal) tellPurchase(data.signal.transaction_id ?? '');
}

/** Once an order, however often the page is opened. */
function tellPurchase(order: string): void {
  void forgetPages();
  const key = `told:${order}`;
  try {
    if (sessionStorage.getItem(key)) return;
    sessionStorage.setItem(key, '1');
  } catch {
    // No storage: a reload tells it again, under another signal id.
  }
  track('purchase', data.signal);
}

function takeOverAddForm(): void {
  const form = document.querySelector<HTMLFormElement>('#add');
  form?.addEventListener('submit', event => {
    const fields = new FormData(form);
    if (fields.get('quantity') !== '1') return;
    event.preventDefault();
    const variant = fields.get('variant');
    add({ id: String(fields.get('id')), title: document.querySelector('h1')?.textContent ?? '', ...(typeof variant === 'string' && { variant }) })
      .then(({ accepted }) => (accepted ? showAdded(form) : form.submit()))
      .catch(() => form.submit());
  });
}

function showAdded(form: HTMLFormElement): void {
  const note = form.querySelector<HTMLElement>('.in-cart');
  if (note) note.hidden = false;
}
