import { amountIn, type Candidate } from '../protocol/index.ts';
import type { Entry } from './entry.ts';
import type { Kind } from './placement.ts';

/**
 * The one entry that may be chosen for the shopper, or undefined. Only payment and shipping have one: nothing is put in the
 * cart for the shopper. It never costs more than the page's own first usable entry, is never unusable and never hidden.
 * @param wished Ids that rules ask for, strongest first.
 */
export function preselect(entries: readonly Entry[], given: readonly Candidate[], kind: Kind, wished: readonly string[], currency: string): string | undefined {
  if (kind !== 'payment' && kind !== 'shipping') return undefined;
  const usable = entries.filter(entry => !entry.hidden && !entry.unusable);
  const fallback = given.find(candidate => usable.some(entry => entry.candidate.id === candidate.id));
  if (!fallback) return undefined;
  const most = costOf(fallback, currency);
  const affordable = usable.filter(entry => costOf(entry.candidate, currency) <= most);
  const habits = affordable.filter(entry => entry.reasons.some(reason => reason.code === 'saved-default' || reason.code === 'used-before')).map(entry => entry.candidate.id);
  return [...wished, ...habits].find(id => affordable.some(entry => entry.candidate.id === id));
}

/** Price and fee together; a cost in a foreign currency cannot be compared and counts as too much. */
function costOf(candidate: Candidate, currency: string): number {
  const parts = [candidate.price, candidate.fee].filter(part => part !== undefined).map(part => amountIn(part, currency) ?? Infinity);
  return parts.reduce((sum, part) => sum + part, 0);
}
