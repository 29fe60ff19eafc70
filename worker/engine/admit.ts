import { amountIn, type Candidate, type DecisionRequest } from '../protocol/index.ts';
import type { Facts } from './facts.ts';
import type { Kind } from './placement.ts';

/** Reserved names of the built-in rules that may hide a candidate. */
export type AdmissionRule = 'till:in-cart' | 'till:out-of-stock' | 'till:country' | 'till:currency' | 'till:amount' | 'till:device' | 'till:limit';

/** Plain English for the log; elements show their own text for the rule's name. */
const REASONS: Readonly<Record<AdmissionRule, string>> = {
  'till:in-cart': 'already in the cart',
  'till:out-of-stock': 'out of stock',
  'till:country': 'not offered in this country',
  'till:currency': 'not offered in this currency',
  'till:amount': 'not offered for this amount',
  'till:device': 'not offered on this device',
  'till:limit': 'beyond the number shown here',
};

export interface Hidden { readonly rule: string; readonly reason: string }

export const hiddenBy = (rule: AdmissionRule): Hidden => ({ rule, reason: REASONS[rule] });

/** The first built-in rule that refuses `candidate`, or undefined where it may be shown. */
export function refusal(candidate: Candidate, kind: Kind, facts: Facts, context: DecisionRequest['context']): Hidden | undefined {
  if (kind === 'upsell' && facts.cart.ids.includes(candidate.id)) return hiddenBy('till:in-cart');
  if (kind === 'upsell' && outOfStock(candidate)) return hiddenBy('till:out-of-stock');
  if (candidate.countries && context.country && !candidate.countries.includes(context.country)) return hiddenBy('till:country');
  if (!takesCurrency(candidate, context.currency)) return hiddenBy('till:currency');
  if (!takesAmount(candidate, facts.cart.subtotal, context.currency)) return hiddenBy('till:amount');
  if (candidate.devices && context.device && !candidate.devices.includes(context.device)) return hiddenBy('till:device');
  return undefined;
}

/**
 * Whether the shopper cannot use it now, although it is shown: unavailable, an expired card, an expired offer,
 * an offer whose least subtotal is not reached. Such an entry stays last and is never preselected.
 */
export function unusable(candidate: Candidate, facts: Facts, currency: string): boolean {
  if (candidate.available === false) return true;
  if (cardExpired(candidate.saved?.expiry, facts.context.at)) return true;
  if (candidate.expires !== undefined && Date.parse(candidate.expires) <= facts.context.at) return true;
  return facts.cart.subtotal < (amountIn(candidate.minSubtotal, currency) ?? 0);
}

/** A card is good through the last day of its month (ISO/IEC 7813), anywhere on earth. */
export function cardExpired(expiry: string | undefined, at: number): boolean {
  if (expiry === undefined) return false;
  const [year = 0, month = 1] = expiry.split('-').map(Number);
  const lastZone = 12 * 3_600_000;
  return at >= Date.UTC(year, month, 1) + lastZone;
}

function outOfStock({ stock, variants, available }: Candidate): boolean {
  if (available === false || stock === 0) return true;
  return variants !== undefined && variants.length > 0 && variants.every(variant => variant.stock === 0);
}

function takesCurrency({ currencies, price }: Candidate, currency: string): boolean {
  if (currencies && !currencies.includes(currency)) return false;
  return typeof price !== 'object' || price.currency === currency;
}

function takesAmount({ min, max }: Candidate, subtotal: number, currency: string): boolean {
  const [least, most] = [amountIn(min, currency), amountIn(max, currency)];
  return (least === undefined || subtotal >= least) && (most === undefined || subtotal <= most);
}
