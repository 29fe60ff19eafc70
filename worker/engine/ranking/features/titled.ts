import { NONE, WORDS } from '../layout.ts';
import type { Statistics } from '../statistics.ts';
import { blendTitles, likeness } from '../titles.ts';
import type { Group } from './stage.ts';

/** Own products whose titles are looked at. */
const MOST_HISTORY = 30;

/** Likeness of titles (tf-idf cosine): to all of the cart, to its nearest product, and to what the shopper bought lately. */
export const titled: Group = {
  names: ['title_cart', 'title_nearest', 'title_history'],
  prepare({ catalog: { statistics }, cart, own, numbers }) {
    const whole = blendTitles(statistics, cart.numbers);
    const past = blendTitles(statistics, own.products.slice(0, MOST_HISTORY).map(product => product.number));
    const nearest = nearestLine(statistics, cart.numbers);
    return (row, out, offset) => {
      const number = numbers[row] ?? -1;
      if (number < 0) return;
      out[offset] = likeness(statistics, whole, number);
      out[offset + 1] = nearest(number);
      out[offset + 2] = likeness(statistics, past, number);
    };
  },
};

/** The largest cosine with any one title of the cart. */
function nearestLine(statistics: Statistics, lines: readonly number[]): (number: number) => number {
  const { words, wordWeight, titleLength } = statistics;
  const holders = byWord(statistics, lines);
  const alike = new Float32Array(lines.length);
  return number => {
    alike.fill(0);
    for (let at = number * WORDS; at < (number + 1) * WORDS; at++) {
      const word = words[at] ?? NONE;
      if (word === NONE) break;
      for (const line of holders.get(word) ?? []) alike[line] = (alike[line] ?? 0) + (wordWeight[word] ?? 0) ** 2;
    }
    const length = Math.max(1e-6, titleLength[number] ?? 0);
    let best = 0;
    for (const [line, other] of lines.entries()) best = Math.max(best, (alike[line] ?? 0) / (length * Math.max(1e-6, titleLength[other] ?? 0)));
    return best;
  };
}

/** Cart lines by the words of their titles. */
function byWord({ words }: Statistics, lines: readonly number[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [line, number] of lines.entries()) {
    for (let at = number * WORDS; at < (number + 1) * WORDS; at++) {
      const word = words[at] ?? NONE;
      if (word === NONE) break;
      const found = holders.get(word);
      if (found) found.push(line);
      else holders.set(word, [line]);
    }
  }
  return holders;
}
