import { DAY } from '../worker/protocol/index.ts';
import { before, type Entry, type Ledger } from './ledger.ts';

/** A stretch of past orders to learn from, with what could be known when it began. */
export interface Window {
  /** ms since 1970. */
  readonly from: number;
  readonly known: Ledger;
  readonly orders: readonly Entry[];
}

const LENGTH = 56 * DAY;
/** History that statistics need before a window, as a share of all. */
const LEAST_HISTORY = 0.4;

/** Up to `most` windows, one after another back from the end of the ledger. A short history has shorter windows. */
export function windowsOf(ledger: Ledger, most: number): Window[] {
  const first = ledger.orders[0]?.at ?? 0;
  const end = (ledger.orders.at(-1)?.at ?? 0) + 1;
  const span = (end - first) * (1 - LEAST_HISTORY);
  const length = Math.min(LENGTH, span / 2);
  const count = Math.min(most, Math.max(1, Math.floor(span / length)));
  return Array.from({ length: count }, (_, index) => {
    const from = end - (count - index) * length;
    return { from, known: before(ledger, from), orders: ledger.orders.filter(order => order.at >= from && order.at < from + length) };
  });
}
