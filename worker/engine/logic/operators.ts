import { ACCESS } from './access.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { CONTROL } from './control.ts';
import { DATES } from './dates.ts';
import type { Form } from './expression.ts';
import { ITERATORS } from './iterators.ts';
import { SETS } from './sets.ts';
import { TEXT } from './text.ts';
import { VERSIONS } from './versions.ts';

/** Every operator by name. */
export const FORMS: ReadonlyMap<string, Form> = new Map([
  ...CONTROL, ...ACCESS, ...ARITHMETIC, ...TEXT, ...SETS, ...ITERATORS, ...DATES, ...VERSIONS,
]);

/** Names of the supported operators: JSONLogic's own, and `date`, `days`, `intersects`, `subset`, `length`, `sem_ver`, `starts_with`, `ends_with`. */
export const OPERATORS: readonly string[] = [...FORMS.keys()];

/** Operators of JSONLogic and its engines that conditions may not use, and why. */
export const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['log', 'a condition has no side effects'],
  ['method', 'a condition calls no methods of its data'],
  ['get', 'use "val", which reads own properties only'],
  ['keys', 'a condition names the fields it reads'],
  ['eachKey', 'a condition makes no objects'],
  ['pipe', 'nest the operators instead'],
]);
