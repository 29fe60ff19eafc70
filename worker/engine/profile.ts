import type { Profile, Signal } from '../protocol/index.ts';
import { addTo, HALF_LIFE, own } from './tally.ts';

/** A pause this long (ms) begins a new visit; GA4 counts sessions the same way. */
const VISIT_PAUSE = 30 * 60_000;

/** How much an act says about interest: a purchase more than a look. */
const INTEREST: Readonly<Record<string, number>> = { view_item: 1, select_item: 1, add_to_cart: 3, purchase: 5, remove_from_cart: -2 };

/**
 * The profile after one signal. The signal itself is not kept. Pure: the same signals in the same order give the same profile.
 * @param digits Decimal digits of a currency, to turn GA4's major units into minor ones.
 */
export function applySignal(profile: Profile, signal: Signal, digits: (currency: string) => number): Profile {
  const now = Date.parse(signal.at);
  const visited = visit({ ...profile, revision: profile.revision + 1, updated: Math.max(profile.updated, now) }, now);
  const shown = interest(visited, signal, now);
  switch (signal.name) {
    case 'add_payment_info': return { ...shown, payment: habit(shown.payment, signal.params.payment_type, now) };
    case 'add_shipping_info': return { ...shown, shipping: habit(shown.shipping, signal.params.shipping_tier, now) };
    case 'add_to_cart': return { ...shown, abandoned: items(signal).reduce((all, id) => addTo(all, id, 1, now, HALF_LIFE.interest), shown.abandoned) };
    case 'remove_from_cart': return { ...shown, abandoned: without(shown.abandoned, items(signal)) };
    case 'purchase': return purchase(shown, signal, now, digits);
    case 'page_view': return signal.params.campaign ? { ...shown, campaigns: addTo(shown.campaigns, signal.params.campaign, 1, now, HALF_LIFE.interest) } : shown;
    default: return shown;
  }
}

function visit(profile: Profile, now: number): Profile {
  const { count, last } = profile.visits;
  const fresh = now - last > VISIT_PAUSE;
  return { ...profile, visits: { count: fresh ? count + 1 : count, last: Math.max(last, now) } };
}

function interest(profile: Profile, signal: Signal, now: number): Profile {
  const amount = INTEREST[signal.name];
  if (amount === undefined) return profile;
  let { products, categories } = profile;
  for (const item of signal.params.items ?? []) {
    products = addClamped(products, item.item_id, amount, now);
    if (item.item_category) categories = addClamped(categories, item.item_category, amount, now);
  }
  return { ...profile, products, categories };
}

function addClamped(tallies: Profile['products'], key: string, amount: number, now: number): Profile['products'] {
  const next = addTo(tallies, key, amount, now, HALF_LIFE.interest);
  return (own(next, key)?.weight ?? 0) > 0 ? next : without(next, [key]);
}

function habit(tallies: Profile['payment'], key: string | undefined, now: number): Profile['payment'] {
  return key ? addTo(tallies, key, 1, now, HALF_LIFE.habit) : tallies;
}

function purchase(profile: Profile, signal: Signal, now: number, digits: (currency: string) => number): Profile {
  const { params } = signal;
  const currency = params.currency ?? profile.orders.currency;
  const comparable = currency === undefined || profile.orders.currency === undefined || currency === profile.orders.currency;
  const value = Math.round((params.value ?? 0) * 10 ** (currency ? digits(currency) : 2));
  const purchases = items(signal).reduce((all, id) => ({ ...all, [id]: { count: (own(all, id)?.count ?? 0) + 1, last: now } }), profile.purchases);
  return {
    ...profile,
    // Totals stay in the shopper's first currency; an order in another one counts, its value does not.
    orders: {
      count: profile.orders.count + 1,
      last: Math.max(profile.orders.last, now),
      value: profile.orders.value + (comparable ? value : 0),
      ...(currency === undefined ? {} : { currency: profile.orders.currency ?? currency }),
    },
    purchases,
    abandoned: without(profile.abandoned, items(signal)),
    coupons: params.coupon ? { used: profile.coupons.used + 1, last: now } : profile.coupons,
  };
}

function items(signal: Signal): string[] {
  return (signal.params.items ?? []).map(item => item.item_id);
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
