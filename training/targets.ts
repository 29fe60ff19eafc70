import type { Entry, Ledger } from './ledger.ts';

/** An order turned into a question: some of its products are seen, one is to be found. */
export interface Question {
  readonly order: Entry;
  readonly cart: readonly number[];
  readonly target: number;
  readonly short: boolean;
}

/** Baskets of the evaluation protocol. */
const SMALLEST = 2;
const LARGEST = 50;
const TARGETS = 3;
const SHORT = 3;

/**
 * The questions that the evaluation protocol asks of an order: up to three products are hidden in turn, each with the whole
 * rest of the basket and with the three lines of an early checkout. Chosen by hash, so always the same.
 */
export function questionsOf(order: Entry, ledger: Ledger): Question[] {
  const size = order.numbers.length;
  if (size < SMALLEST || size > LARGEST) return [];
  const numbers = Array.from(order.numbers);
  const code = (number: number) => ledger.products[number]?.code ?? '';
  const sorted = (kind: string) => byHash(numbers, number => fnv1a(`${kind}:${order.id}:${code(number)}`), code);
  const early = sorted('short');
  return sorted('upsell').slice(0, TARGETS).flatMap((target): Question[] => [
    { order, target, short: false, cart: numbers.filter(number => number !== target) },
    { order, target, short: true, cart: early.filter(number => number !== target).slice(0, SHORT) },
  ]);
}

function byHash(numbers: readonly number[], hash: (number: number) => number, code: (number: number) => string): number[] {
  return numbers.map(number => ({ number, key: hash(number) }))
    .sort((a, b) => a.key - b.key || (code(a.number) < code(b.number) ? -1 : 1))
    .map(({ number }) => number);
}

/** Fowler–Noll–Vo 1a, 32 bits, over UTF-16 code units. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
