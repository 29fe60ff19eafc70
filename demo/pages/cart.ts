import type { Cart, CartItem } from '../../worker/protocol/index.ts';
import type { RequestEvent } from '../../components/index.ts';
import { tell, type CartAnswer } from './backend.ts';
import { announce, major, text } from './page-data.ts';
import { cartParams, scope, track } from './scope.ts';

type LineEvent = RequestEvent<{ readonly item: CartItem }, unknown>;

/** What else wants to know of a change. */
const listeners = new Set<(answer: CartAnswer) => void>();
export const onCart = (listener: (answer: CartAnswer) => void) => listeners.add(listener);

/** Everything on the page that shows the cart, told of a new one. */
export function takeCart(answer: CartAnswer): void {
  const count = document.querySelector<HTMLElement>('#count');
  if (count) {
    count.textContent = String(answer.count);
    count.hidden = answer.count === 0;
  }
  if (scope) scope.cart = answer.cart;
  for (const listener of listeners) listener(answer);
}

/** Puts one of a product into the cart. */
export async function add(item: Pick<CartItem, 'id' | 'variant' | 'title'>): Promise<CartAnswer> {
  const answer = await tell<CartAnswer>('/api/cart', { id: item.id, ...(item.variant !== undefined && { variant: item.variant }) });
  takeCart(answer);
  if (!answer.accepted) return answer;
  announce(text('added', { title: item.title ?? '' }));
  track('add_to_cart', lineParams(answer.cart, item.id));
  return answer;
}

async function remove({ id, variant }: CartItem, cart: Cart | undefined): Promise<CartAnswer> {
  const answer = await tell<CartAnswer>('/api/cart/remove', { key: variant ?? id });
  takeCart(answer);
  if (cart) track('remove_from_cart', lineParams(cart, id));
  return answer;
}

function lineParams(cart: Cart, id: string) {
  const item = cart.items.find(one => one.id === id);
  return item ? { ...cartParams({ items: [{ ...item, quantity: 1 }] }), ...(typeof item.price === 'number' && { value: major(item.price) }) } : {};
}

/** Answers the elements' requests, and takes over the product page's form so that nobody has to leave the page. */
export function enhanceCart(): void {
  document.addEventListener('till-add-to-cart', event => (event as LineEvent).respondWith(add((event as LineEvent).detail.item)));
  document.addEventListener('till-remove-from-cart', event => (event as LineEvent).respondWith(remove((event as LineEvent).detail.item, scope?.cart)));
}
