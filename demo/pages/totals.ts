import type { CartItem } from '../../worker/protocol/index.ts';
import type { TillPaymentPicker, TillShippingSelector } from '../../components/index.ts';
import type { CartAnswer, Quotes } from './backend.ts';
import { announce, data, money, text } from './page-data.ts';

export const shipping = document.querySelector<TillShippingSelector>('till-shipping-selector');
export const payment = document.querySelector<TillPaymentPicker>('till-payment-picker');

let goods = data.checkout?.goods ?? 0;
let discount = data.checkout?.discount ?? 0;
let shown = '';

/** Takes what the backend decided. */
export function takeFigures(quotes: Pick<Quotes, 'goods' | 'couponDiscount' | 'agreed'>): void {
  goods = quotes.goods;
  discount = quotes.couponDiscount;
  const agreed = document.querySelector<HTMLInputElement>('input[name=agreed]');
  if (agreed) agreed.value = quotes.agreed;
  paintTotals();
}

/** The sum of what the backend gave and the shopper chose. What is charged is computed by the backend alone. */
export function paintTotals(): void {
  const rate = shipping?.options.find(({ id }) => id === shipping.value);
  const method = payment?.options.find(({ id }) => id === payment.value);
  const cost = amount(rate?.price);
  const fee = amount(method?.fee);
  const total = goods - discount + cost + fee;
  put('goods', money(goods));
  put('discount', `−${money(discount)}`, discount === 0);
  put('shipping', rate ? (cost === 0 ? text('free') : money(cost)) : '–');
  put('fee', money(fee), fee === 0);
  put('total', money(total));
  const sentence = text('updatedTotal', { total: money(total) });
  if (shown && shown !== sentence) announce(sentence);
  shown = sentence;
}

/** The lines of the summary, made anew after the cart changed here. */
export function paintLines({ cart }: CartAnswer): void {
  document.querySelector('#lines > ul')?.replaceChildren(...cart.items.map(line));
}

function line({ id, title = '', quantity, price }: CartItem): HTMLElement {
  const picture = Object.assign(document.createElement('img'), { src: `/art/${encodeURIComponent(id)}.svg`, alt: '', width: 64, height: 64 });
  const count = Object.assign(document.createElement('b'), { textContent: String(quantity) });
  const thumb = Object.assign(document.createElement('span'), { className: 'thumb' });
  thumb.append(picture, count);
  const name = Object.assign(document.createElement('span'), { textContent: title });
  const sum = Object.assign(document.createElement('span'), { className: 'price', textContent: money(amount(price) * quantity) });
  const row = document.createElement('li');
  row.append(thumb, name, sum);
  return row;
}

function put(name: string, value: string, hidden = false): void {
  const cell = document.querySelector(`[data-total=${name}]`);
  if (!cell) return;
  cell.textContent = value;
  (cell.parentElement as HTMLElement).hidden = hidden;
}

function amount(price: CartItem['price']): number {
  return price === undefined ? 0 : typeof price === 'number' ? price : price.amount;
}
