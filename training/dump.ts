import { open } from 'node:fs/promises';
import path from 'node:path';
import { FEATURES, features, generate, parseCatalog, type Catalog } from '../worker/engine/ranking/index.ts';
import type { Cart } from '../worker/protocol/index.ts';
import { makeHistories } from './histories.ts';
import type { Ledger } from './ledger.ts';
import { buildStatistics } from './statistics/build.ts';
import { fnv1a, questionsOf, type Question } from './targets.ts';
import type { Window } from './windows.ts';

/** Wrong candidates kept of a question, drawn evenly: as good for learning as all of them, and three times as many questions fit. */
const DRAWN = 60;
/** One basket in this many keeps all its candidates, to measure on. */
const HELD_OUT = 10;

/** What a window gave to learn from. */
export interface DumpResult {
  readonly questions: number;
  /** Questions whose target was among the candidates: only those teach the ranker. */
  readonly found: number;
}

export interface DumpOptions {
  readonly window: Window;
  readonly currency: string;
  readonly digits: number;
  readonly directory: string;
  readonly name: string;
  readonly onProgress: (step: string, share: number) => void;
}

/**
 * Writes what the ranker would have seen in a window, with the engine's own code and statistics from before the window:
 * `NAME.f32` (rows × FEATURES) and `NAME.i32` (rows, target row, short, held out for each query).
 */
export async function dumpWindow({ window, currency, digits, directory, name, onProgress }: DumpOptions): Promise<DumpResult> {
  const catalog = await catalogAt(window, currency, digits, onProgress);
  const histories = { live: makeHistories(window.known, 10 ** digits), late: makeHistories({ ...window.known, orders: [...window.known.orders, ...window.orders] }, 10 ** digits) };
  const rows = await open(path.join(directory, `${name}.f32`), 'w');
  const index = await open(path.join(directory, `${name}.i32`), 'w');
  let questions = 0;
  let found = 0;
  for (const [basket, order] of window.orders.entries()) {
    // A device knows its last order; offline histories may end where the statistics do. Half of the baskets learn from each.
    const profile = (fnv1a(order.id) & 1 ? histories.late : histories.live)(order.customer, order.at);
    for (const question of questionsOf(order, window.known)) {
      questions += 1;
      const cart = cartOf(question, catalog);
      const ids = generate(catalog, cart, profile, order.at);
      const target = ids.indexOf(catalog.products[question.target]?.id ?? '');
      if (target < 0) continue;
      found += 1;
      const kept = basket % HELD_OUT === 0 ? Array.from(ids.keys()) : draw(ids.length, target, fnv1a(`${order.id}:${question.target}`));
      const all = features(catalog, ids, cart, profile, order.at);
      await rows.write(new Uint8Array(pick(all, kept).buffer));
      await index.write(new Uint8Array(Int32Array.of(kept.length, kept.indexOf(target), question.short ? 1 : 0, basket % HELD_OUT === 0 ? 1 : 0).buffer));
    }
    onProgress(name, (basket + 1) / window.orders.length);
  }
  await Promise.all([rows.close(), index.close()]);
  return { questions, found };
}

/** The target's row, first, and `DRAWN` others without order. */
function draw(count: number, target: number, seed: number): number[] {
  const others = Array.from({ length: count }, (_, row) => row).filter(row => row !== target);
  let state = seed;
  for (let at = 0; at < Math.min(DRAWN, others.length); at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const from = at + Math.floor(state / 2 ** 32 * (others.length - at));
    [others[at], others[from]] = [others[from] ?? 0, others[at] ?? 0];
  }
  return [target, ...others.slice(0, DRAWN)];
}

function pick(all: Float32Array, rows: readonly number[]): Float32Array {
  const width = FEATURES.length;
  const out = new Float32Array(rows.length * width);
  for (const [at, row] of rows.entries()) out.set(all.subarray(row * width, (row + 1) * width), at * width);
  return out;
}

/** The catalogue as it would have been built when the window began. */
async function catalogAt(window: Window, currency: string, digits: number, onProgress: DumpOptions['onProgress']): Promise<Catalog> {
  const { products } = window.known as Ledger;
  const statistics = await buildStatistics(window.known, { at: window.from, digits, onProgress });
  const records = products.map(({ code, title, price }) => ({ id: code, title, price: Math.round(price * 10 ** digits) }));
  return parseCatalog({ version: 'window', name: 'window', currency, statistics: { url: 'statistics.bin' }, products: records }, statistics);
}

function cartOf({ cart }: Question, catalog: Catalog): Cart {
  return { items: cart.map(number => ({ id: catalog.products[number]?.id ?? '', quantity: 1 })) };
}

/** Columns of a dump, for the trainer. */
export const COLUMNS: readonly string[] = FEATURES;
