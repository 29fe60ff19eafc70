/** A stream of numbers in [0, 1) that depends on its seed alone. */
export type Random = () => number;

/** FNV-1a, 32 bits: a stable number for a text. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** mulberry32 (T. Ettinger, public domain): small, fast, good enough for pictures and simulated shoppers. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One entry, each equally likely. @throws RangeError for an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const entry = list[Math.floor(random() * list.length)];
  if (entry === undefined) throw new RangeError('nothing to pick from');
  return entry;
}

/** One entry by weight. Where all weights are 0, the last one. @throws RangeError for an empty list. */
export function pickWeighted<T>(random: Random, list: readonly T[], weight: (entry: T) => number): T {
  const total = list.reduce((sum, entry) => sum + weight(entry), 0);
  let left = random() * total;
  for (const entry of list) {
    left -= weight(entry);
    if (left < 0) return entry;
  }
  const last = list.at(-1);
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last;
}
