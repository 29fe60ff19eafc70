import { invalidArguments, notANumber } from './fault.ts';

/** JSONLogic truthiness: as JavaScript's, but an empty array is false. */
export function truthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** @throws LogicFault `NaN` for objects, arrays and whatever is no number. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw notANumber();
    return value;
  }
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'string' && typeof value !== 'boolean') throw notANumber();
  const number = Number(value);
  if (Number.isNaN(number)) throw notANumber();
  return number;
}

/**
 * Text of a single value; nothing for null. A list is its values joined by commas, one level deep: joining deeper could
 * take for ever over a list that holds itself many times over.
 */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(single).join(',');
  return single(value);
}

function single(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') throw invalidArguments('expected text, a number or a boolean');
  return String(value);
}

/** As a list: nothing is empty, a single value is a list of one. */
export function toList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** An element of an array, or a part of a text. Anything else holds nothing. */
export function contains(item: unknown, holder: unknown): boolean {
  if (Array.isArray(holder)) return holder.includes(item);
  if (typeof holder !== 'string' || typeof item === 'symbol') return false;
  return item === null || typeof item !== 'object' ? holder.includes(String(item)) : false;
}
