import { amountIn, type Candidate, type Profile, type Reason } from '../protocol/index.ts';
import type { Facts } from './facts.ts';
import type { Kind } from './placement.ts';
import { HALF_LIFE, own, weightAt } from './tally.ts';

/** How strongly a candidate asks to stand first, before the ranker and the rules; equal weights keep the page's order. */
export interface Weighed { readonly weight: number; readonly reasons: readonly Reason[] }

const NEUTRAL: Weighed = { weight: 0, reasons: [] };

/** Payment and shipping follow the shopper's habits; offers follow what they are worth. */
export function baseWeight(candidate: Candidate, kind: Kind, facts: Facts, profile: Profile | undefined): Weighed {
  switch (kind) {
    case 'payment': return habit(candidate, profile?.payment, facts);
    case 'shipping': return habit(candidate, profile?.shipping, facts);
    case 'coupon': return { weight: discountOf(candidate, facts), reasons: [] };
    default: return NEUTRAL;
  }
}

function habit(candidate: Candidate, tallies: Profile['payment'] | undefined, facts: Facts): Weighed {
  if (candidate.saved?.default) return { weight: Number.MAX_VALUE, reasons: [{ code: 'saved-default' }] };
  const weight = tallies ? weightAt(own(tallies, candidate.id), facts.context.at, HALF_LIFE.habit) : 0;
  return weight > 0 ? { weight, reasons: [{ code: 'used-before' }] } : NEUTRAL;
}

/** What an offer takes off this cart, in minor units. */
export function discountOf(candidate: Candidate, facts: Facts): number {
  const { subtotal } = facts.cart;
  const fixed = amountIn(candidate.amount, facts.context.currency) ?? 0;
  return Math.min(subtotal, Math.max(fixed, Math.floor((subtotal * (candidate.percent ?? 0)) / 100)));
}
