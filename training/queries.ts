import type { Cart } from '../worker/protocol/index.ts';
import { ImportFault } from './read/faults.ts';
import { optionalText, textOf, toTime } from './read/fields.ts';
import type { OrderLine } from './read/orders.ts';
import { readRows } from './read/rows.ts';

/** A question of the evaluation protocol: what belongs into this cart? */
export interface Query {
  readonly q: string;
  /** The basket that it was taken from; baskets are resampled whole. */
  readonly basket: string;
  readonly at: number;
  readonly customer: string | undefined;
  readonly cart: readonly OrderLine[];
  /** The early-checkout variant: codes of at most three lines. */
  readonly short: readonly string[];
  /** The hidden item: for `evaluate` only, never read while ranking. */
  readonly target: string | undefined;
}

/**
 * The queries of a file, in its order.
 * @throws ImportFault at the first query that is not valid: a figure over a part of them would mislead.
 */
export async function readQueries(file: string): Promise<Query[]> {
  const queries: Query[] = [];
  for await (const row of readRows(file, fault => { throw fault; })) {
    const { cart, short } = row.fields;
    if (!Array.isArray(cart)) throw new ImportFault('field-missing', row.at, 'expected "cart"');
    const q = textOf(row, 'q');
    queries.push({
      q, basket: optionalText(row, 'id') ?? q, at: toTime(textOf(row, 'ts'), row.at), customer: optionalText(row, 'c'),
      cart: cart as OrderLine[], short: Array.isArray(short) ? short as string[] : [], target: optionalText(row, 'target'),
    });
  }
  if (queries.length === 0) throw new ImportFault('file-empty', file);
  return queries;
}

/** The visible cart. @param unit Minor units of one major unit. */
export function cartOf(query: Query, short: boolean, unit: number): Cart {
  const shown = new Set(query.short);
  const lines = short ? query.cart.filter(([code]) => shown.has(code)) : query.cart;
  return { items: lines.map(([id, quantity, price]) => ({ id, quantity, price: Math.round(price * unit) })) };
}
