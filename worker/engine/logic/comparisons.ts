import { toNumber } from './values.ts';

export type Compare = (a: unknown, b: unknown) => boolean;

const isText = (value: unknown): value is string | null => typeof value === 'string' || value === null;

/** Two texts compare as text, everything else as numbers (so `null` is 0 and `"5"` is 5). */
const loose = (text: (a: string | null, b: string | null) => boolean, number: (a: number, b: number) => boolean): Compare =>
  (a, b) => (isText(a) && isText(b) ? text(a, b) : number(toNumber(a), toNumber(b)));

/** Text against nothing is never in order; two nothings are equal. */
const ordered = (number: (a: number, b: number) => boolean, text: (a: string, b: string) => boolean): Compare =>
  loose((a, b) => (a === null || b === null ? number(Number(a), Number(b)) : text(a, b)), number);

/** JSONLogic's comparisons; the loose ones throw LogicFault `NaN` where no number can be made. */
export const COMPARISONS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['===', (a, b) => a === b],
  ['!==', (a, b) => a !== b],
  ['==', loose((a, b) => a === b, (a, b) => a === b)],
  ['!=', loose((a, b) => a !== b, (a, b) => a !== b)],
  ['<', ordered((a, b) => a < b, (a, b) => a < b)],
  ['<=', ordered((a, b) => a <= b, (a, b) => a <= b)],
  ['>', ordered((a, b) => a > b, (a, b) => a > b)],
  ['>=', ordered((a, b) => a >= b, (a, b) => a >= b)],
]);
