import { DAY, type Tally } from '../protocol/index.ts';

/** Days after which half of a tally is forgotten. */
export const HALF_LIFE = { interest: 30, habit: 180 } as const;

/** Entries kept in one record of tallies: a profile stays a few kilobytes. */
const MOST_ENTRIES = 60;

type Tallies = Readonly<Record<string, Tally>>;

/**
 * Weight of a tally at `now`: exponential decay, weight · 2^(−age / half-life).
 * A clock that was set back counts as no time passed.
 */
export function weightAt(tally: Tally | undefined, now: number, halfLifeDays: number): number {
  if (!tally) return 0;
  const age = Math.max(0, now - tally.at) / (halfLifeDays * DAY);
  return tally.weight * 2 ** -age;
}

/** `tallies` with `amount` added to `key`; the weakest entry gives way when there are too many. */
export function addTo(tallies: Tallies, key: string, amount: number, now: number, halfLifeDays: number): Record<string, Tally> {
  const next: Record<string, Tally> = { ...tallies, [key]: { weight: weightAt(own(tallies, key), now, halfLifeDays) + amount, at: now } };
  const keys = Object.keys(next);
  if (keys.length <= MOST_ENTRIES) return next;
  const weakest = keys.reduce((least, k) => (weightAt(next[k], now, halfLifeDays) < weightAt(next[least], now, halfLifeDays) ? k : least));
  delete next[weakest];
  return next;
}

/** Keys, heaviest first; equal weights by key, so that every engine agrees. */
export function heaviest(tallies: Tallies, now: number, halfLifeDays: number): string[] {
  return Object.keys(tallies)
    .map(key => ({ key, weight: weightAt(tallies[key], now, halfLifeDays) }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .map(entry => entry.key);
}

/** An own entry only: a product called `constructor` has no tally of Object's. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
