import { ImportFault } from './faults.ts';
import type { Row } from './csv.ts';

/**
 * The first of `names` that the row has, as text.
 * @throws ImportFault `field-missing` where none is there or all are empty.
 */
export function textOf(row: Row, ...names: readonly string[]): string {
  const text = optionalText(row, ...names);
  if (text === undefined) throw new ImportFault('field-missing', row.at, `expected "${names[0]}"`);
  return text;
}

/** The same, or undefined. */
export function optionalText(row: Row, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row.fields[name];
    if ((typeof value === 'string' && value.trim() !== '') || (typeof value === 'number' && Number.isFinite(value))) return String(value).trim();
  }
  return undefined;
}

/**
 * A finite number of at least `least`.
 * @throws ImportFault `number-invalid`.
 */
export function toNumber(value: unknown, name: string, at: string, least: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < least) throw new ImportFault('number-invalid', at, `"${name}" is ${JSON.stringify(value)}`);
  return number;
}

/**
 * Milliseconds since 1970. A time without an offset is UTC, so that an import gives the same shop on every machine.
 * @throws ImportFault `time-invalid`.
 */
export function toTime(text: string, at: string): number {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  const time = match ? Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? 'Z'}`) : Number.NaN;
  if (Number.isNaN(time)) throw new ImportFault('time-invalid', at, `"${text}"; expected such as 2026-11-22T09:00`);
  return time;
}
