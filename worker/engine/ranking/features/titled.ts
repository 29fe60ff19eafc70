import { NONE, WORDS } from '../layout.ts';
import type { Statistics } from '../statistics.ts';
import type { Group } from './stage.ts';

/** Own products whose titles are looked at. */
const MOST_HISTORY = 30;

/** Likeness of titles (tf-idf cosine): to all of the cart, to its nearest product, and to what the shopper bought lately. */
export const titled: Group = {
  names: ['title_cart', 'title_nearest', 'title_history'],
  prepare({ catalog: { statistics }, cart, own, numbers }) {
    const whole = blend(statistics, cart.numbers);
    const past = blend(statistics, own.products.slice(0, MOST_HISTORY).map(product => product.number));
    const holders = byWord(statistics, cart.numbers);
    const alike = new Float32Array(cart.numbers.length);
    return (row, out, offset) => {
      const number = numbers[row] ?? -1;
      const length = number < 0 ? 0 : statistics.titleLength[number] ?? 0;
      if (length === 0) return;
      let toCart = 0;
      let toPast = 0;
      alike.fill(0);
      for (let at = number * WORDS; at < (number + 1) * WORDS; at++) {
        const word = statistics.words[at] ?? NONE;
        if (word === NONE) break;
        const weight = statistics.wordWeight[word] ?? 0;
        toCart += weight * (whole.weights.get(word) ?? 0);
        toPast += weight * (past.weights.get(word) ?? 0);
        for (const line of holders.get(word) ?? []) alike[line] = (alike[line] ?? 0) + weight * weight;
      }
      out[offset] = toCart / (length * whole.length);
      out[offset + 1] = cart.numbers.reduce((best, other, line) => Math.max(best, (alike[line] ?? 0) / (length * Math.max(1e-6, statistics.titleLength[other] ?? 0))), 0);
      out[offset + 2] = toPast / (length * past.length);
    };
  },
};

/** Sum of the titles' unit vectors. */
function blend(statistics: Statistics, numbers: readonly number[]): { weights: Map<number, number>; length: number } {
  const weights = new Map<number, number>();
  for (const number of numbers) {
    const length = statistics.titleLength[number] ?? 0;
    for (const word of wordsOf(statistics, number)) weights.set(word, (weights.get(word) ?? 0) + (statistics.wordWeight[word] ?? 0) / Math.max(1e-6, length));
  }
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, length: Math.max(1e-6, Math.sqrt(squares)) };
}

/** Cart lines by the words of their titles. */
function byWord(statistics: Statistics, numbers: readonly number[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [line, number] of numbers.entries()) {
    for (const word of wordsOf(statistics, number)) {
      const lines = holders.get(word);
      if (lines) lines.push(line);
      else holders.set(word, [line]);
    }
  }
  return holders;
}

function wordsOf(statistics: Statistics, number: number): Uint16Array {
  const from = number * WORDS;
  const words = statistics.words.subarray(from, from + WORDS);
  const end = words.indexOf(NONE);
  return end < 0 ? words : words.subarray(0, end);
}
