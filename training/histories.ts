import { emptyProfile, type Profile } from '../worker/protocol/index.ts';
import type { Entry, Ledger } from './ledger.ts';
import { byCustomer } from './segments.ts';

/** What a shopper's own device would know at some moment. */
export type Histories = (customer: string | number | null | undefined, at: number) => Profile | undefined;

/** Profiles from the orders of a ledger: for a customer and a moment, what came before; undefined for guests and newcomers. */
export function makeHistories(ledger: Ledger, unit: number): Histories {
  const customers = byCustomer(ledger.orders);
  return (customer, at) => {
    if (customer === null || customer === undefined) return undefined;
    const past = (customers.get(String(customer)) ?? []).filter(order => order.at < at);
    return past.length > 0 ? toProfile(String(customer), past, ledger, unit) : undefined;
  };
}

/** The profile that the engine's own folding of these purchases gives, as far as the ranker reads it. */
function toProfile(pseudonym: string, past: readonly Entry[], ledger: Ledger, unit: number): Profile {
  const first = past[0]?.at ?? 0;
  const last = past.at(-1)?.at ?? 0;
  const purchases: Profile['purchases'] = {};
  for (const order of past) {
    for (const number of order.numbers) {
      const id = ledger.products[number]?.code ?? '';
      purchases[id] = { count: (purchases[id]?.count ?? 0) + 1, last: order.at };
    }
  }
  const value = Math.round(past.reduce((sum, order) => sum + order.value, 0) * unit);
  return { ...emptyProfile(pseudonym, first), updated: last, purchases, orders: { count: past.length, last, value } };
}
