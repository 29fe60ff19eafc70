import { NONE, WORDS } from '../../worker/engine/ranking/index.ts';

/** Vocabulary that fits the 16 bits of a word's number. */
const MOST_WORDS = NONE - 1;

/** Numbers of each title's words, row-major `titles × WORDS`: the rarest are kept, words of one title only are dropped. */
export function numberWords(titles: readonly string[]): Uint16Array {
  const split = titles.map(wordsOf);
  const counts = new Map<string, number>();
  for (const words of split) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
  const numbers = new Map(shared.map(([word], number) => [word, number]));
  const out = new Uint16Array(titles.length * WORDS).fill(NONE);
  for (const [title, words] of split.entries()) {
    const kept = words.map(word => numbers.get(word)).filter(number => number !== undefined).sort((a, b) => b - a).slice(0, WORDS);
    out.set(kept, title * WORDS);
  }
  return out;
}

/** Distinct words of letters or digits, lower case, a plural s cut off. */
function wordsOf(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(word => word.length > 1).map(word => (word.length > 3 ? word.replace(/s$/, '') : word)))];
}
