import type { Policy } from '../protocol/index.ts';
import { hiddenBy } from './admit.ts';
import type { Entry } from './entry.ts';
import type { Kind } from './placement.ts';

type Limit = NonNullable<Policy['limits']['placements'][string]>;

/** The smaller of the page's and the policy's limit; payment and shipping always keep one. */
export function most(kind: Kind, asked: number | undefined, limit: Limit | undefined): number {
  const smallest = Math.min(asked ?? Infinity, limit?.max ?? Infinity);
  return kind === 'payment' || kind === 'shipping' ? Math.max(1, smallest) : smallest;
}

/** Hides what stands beyond `max` by `till:limit`. */
export function cut(entries: readonly Entry[], max: number): Entry[] {
  let shown = 0;
  return entries.map(entry => {
    if (entry.hidden) return entry;
    shown += 1;
    return shown > max ? { ...entry, hidden: hiddenBy('till:limit') } : entry;
  });
}

/** Moves what exceeds `perCategory` of one category behind the rest: variety first, nothing lost. */
export function spread(entries: readonly Entry[], perCategory: number | undefined): Entry[] {
  if (perCategory === undefined) return [...entries];
  const seen = new Map<string, number>();
  const [kept, surplus]: [Entry[], Entry[]] = [[], []];
  for (const entry of entries) {
    const { category } = entry.candidate;
    const count = (category === undefined ? 0 : seen.get(category) ?? 0) + 1;
    if (category !== undefined && !entry.hidden) seen.set(category, count);
    (category !== undefined && count > perCategory ? surplus : kept).push(entry);
  }
  return [...kept, ...surplus];
}

/**
 * Payment and shipping never end up empty: where everything is hidden, the best entry that a policy rule hid comes back,
 * else the best that a built-in rule hid.
 */
export function keepOne(entries: readonly Entry[], kind: Kind): Entry[] {
  if ((kind !== 'payment' && kind !== 'shipping') || entries.some(entry => !entry.hidden)) return [...entries];
  const saved = entries.find(entry => !entry.unusable && !entry.hidden?.rule.startsWith('till:')) ?? entries.find(entry => !entry.hidden?.rule.startsWith('till:')) ?? entries[0];
  return entries.map(entry => {
    if (entry !== saved) return entry;
    const { hidden: _, ...shown } = entry;
    return shown;
  });
}
