import { unary } from './eager.ts';
import type { Form } from './expression.ts';
import { invalidArguments } from './fault.ts';
import { toNumber } from './values.ts';

const DAY = 86_400_000;
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Milliseconds since 1970 of a day (`2026-11-22`, its start in UTC) or a moment with offset; a number is taken as it is,
 * nothing stays nothing. A moment without offset is refused: it would mean another time on another machine.
 */
function date(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  const time = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw invalidArguments('expected a date such as "2026-11-22" or "2026-11-22T09:00:00Z"');
  return time;
}

export const DATES: ReadonlyMap<string, Form> = new Map([
  ['date', unary(date)],
  /** Milliseconds in so many days. */
  ['days', unary(value => toNumber(value) * DAY)],
]);
