import type { Cart, Offer, PaymentOption, ShippingOption } from '../../worker/protocol/index.ts';

/** What the shop's backend says of delivery and payment to a country. */
export interface Quotes {
  readonly rates: readonly ShippingOption[];
  readonly methods: readonly PaymentOption[];
  readonly freeFrom: number | null;
  readonly offers: readonly Offer[];
  readonly coupon: string | null;
  readonly goods: number;
  readonly couponDiscount: number;
  /** Goes back with the order, so that nothing is ordered at figures that were not shown. */
  readonly agreed: string;
}

/** The cart after a change. */
export interface CartAnswer extends Quotes {
  readonly accepted: boolean;
  readonly count: number;
  readonly cart: Cart;
}

const PATIENCE = 15_000;

/** The page's own switches and language go with every call, and the country that the shopper chose. */
export function address(path: string): string {
  const url = new URL(path, location.origin);
  for (const [name, value] of new URLSearchParams(location.search)) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  const country = document.querySelector<HTMLSelectElement>('#country');
  if (country && !url.searchParams.has('country')) url.searchParams.set('country', country.value);
  return url.pathname + url.search;
}

/** @throws TypeError where the backend cannot be reached, Error where it refuses. */
export async function ask<T>(path: string): Promise<T> {
  return read<T>(await fetch(address(path), { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) }));
}

/** @throws TypeError where the backend cannot be reached, Error where it refuses. */
export async function tell<T>(path: string, body: object): Promise<T> {
  return read<T>(await send(path, body));
}

/** The answer itself, whatever its status. @throws TypeError where the backend cannot be reached. */
export function send(path: string, body: object): Promise<Response> {
  return fetch(address(path), { method: 'POST', headers: { 'content-type': 'application/json', 'accept': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) });
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as T;
}
