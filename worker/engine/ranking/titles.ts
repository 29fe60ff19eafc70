import { NONE, WORDS } from './layout.ts';
import type { Statistics } from './statistics.ts';

/** Weight of each word in the titles of some products: the sum of their unit tf-idf vectors, and its length. */
export interface Blend {
  readonly weights: Float32Array;
  readonly length: number;
}

export function blendTitles(statistics: Statistics, numbers: readonly number[]): Blend {
  const { words, wordWeight, titleLength } = statistics;
  const weights = new Float32Array(wordWeight.length);
  for (const number of numbers) {
    const length = Math.max(1e-6, titleLength[number] ?? 0);
    for (let at = number * WORDS; at < (number + 1) * WORDS; at++) {
      const word = words[at] ?? NONE;
      if (word === NONE) break;
      weights[word] = (weights[word] ?? 0) + (wordWeight[word] ?? 0) / length;
    }
  }
  return { weights, length: Math.max(1e-6, Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))) };
}

/** Cosine of a product's title with a blend of titles. */
export function likeness({ words, wordWeight, titleLength }: Statistics, blend: Blend, number: number): number {
  let sum = 0;
  for (let at = number * WORDS; at < (number + 1) * WORDS; at++) {
    const word = words[at] ?? NONE;
    if (word === NONE) break;
    sum += (wordWeight[word] ?? 0) * (blend.weights[word] ?? 0);
  }
  return sum === 0 ? 0 : sum / (blend.length * Math.max(1e-6, titleLength[number] ?? 0));
}

/** The same for every product. */
export function titleLikeness(statistics: Statistics, numbers: readonly number[]): Float32Array {
  const blend = blendTitles(statistics, numbers);
  return Float32Array.from({ length: statistics.products }, (_, number) => likeness(statistics, blend, number));
}
