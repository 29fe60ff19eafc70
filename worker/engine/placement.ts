import { PLACEMENTS } from '../protocol/index.ts';

/** What kind of thing a placement shows; it decides which built-in rules apply. */
export type Kind = (typeof PLACEMENTS)[number] | 'other';

/** The kind of a placement: its name up to the first colon (`upsell:cart` is an upsell). */
export function kindOf(placement: string): Kind {
  const head = placement.split(':')[0];
  return PLACEMENTS.find(name => name === head) ?? 'other';
}
