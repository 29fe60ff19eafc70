import { amountIn, type PaymentOption } from '../../worker/protocol/index.ts';
import type { Strings } from '../strings/index.ts';
import { formatMoney } from '../shared/format.ts';

/** What a payment method is held against. */
export interface Order {
  /** Empty where unknown: nothing is refused for it then. */
  readonly country: string;
  readonly currency: string;
  /** Minor units; undefined where the cart is unknown. */
  readonly subtotal: number | undefined;
  readonly locale: string;
}

/** The sentence that says why `option` cannot pay for this order; undefined where it can. */
export function refusal(option: PaymentOption, { country, currency, subtotal, locale }: Order, texts: Strings['payment']): string | undefined {
  const lacks = (list: readonly string[] | undefined, code: string) => list !== undefined && code !== '' && !list.includes(code);
  if (option.available === false) return option.unavailableReason || texts.unavailable;
  if (lacks(option.countries, country)) return texts.unavailableCountry;
  if (lacks(option.currencies, currency)) return texts.unavailableCurrency;
  if (subtotal === undefined) return undefined;
  const [min, max] = [amountIn(option.min, currency), amountIn(option.max, currency)];
  if (min !== undefined && subtotal < min) return texts.from(formatMoney(min, currency, locale));
  if (max !== undefined && subtotal > max) return texts.upTo(formatMoney(max, currency, locale));
  return undefined;
}

/** A saved card past the last day of its month. */
export function isExpired({ saved }: PaymentOption, now: Date): boolean {
  if (!saved?.expiry) return false;
  const [year, month] = saved.expiry.split('-').map(Number) as [number, number];
  return now >= new Date(year, month, 1);
}
