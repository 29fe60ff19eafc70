import { eager } from './eager.ts';
import type { Form } from './expression.ts';
import { invalidArguments } from './fault.ts';

interface Version { readonly numbers: readonly [number, number, number]; readonly pre: readonly string[] }

const isDigits = (text: string) => text.length > 0 && [...text].every(character => character >= '0' && character <= '9');

/** SemVer 2.0 with an optional leading `v`; missing minor and patch numbers are 0. */
function parse(value: unknown): Version {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 256) throw invalidArguments('expected a version such as "1.4.2"');
  const [bare = ''] = text.replace(/^v/, '').split('+', 1);
  const dash = bare.indexOf('-');
  const core = (dash < 0 ? bare : bare.slice(0, dash)).split('.');
  if (core.length > 3 || !core.every(isDigits)) throw invalidArguments(`expected a version such as "1.4.2", got "${text}"`);
  const [major = 0, minor = 0, patch = 0] = core.map(Number);
  return { numbers: [major, minor, patch], pre: dash < 0 ? [] : bare.slice(dash + 1).split('.') };
}

/** Precedence of SemVer 2.0 §11: below, equal or above zero. */
function order(a: Version, b: Version): number {
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  for (const [index, part] of a.pre.entries()) {
    const other = b.pre[index];
    if (other === undefined) return 1;
    const difference = orderPart(part, other);
    if (difference !== 0) return difference;
  }
  return a.pre.length - b.pre.length;
}

/** Numbers by value and below words; words by code unit. */
function orderPart(a: string, b: string): number {
  const numeric = [isDigits(a), isDigits(b)];
  if (numeric[0] && numeric[1]) return Number(a) - Number(b);
  if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const TESTS: ReadonlyMap<unknown, (a: Version, b: Version) => boolean> = new Map([
  ['=', (a, b) => order(a, b) === 0],
  ['!=', (a, b) => order(a, b) !== 0],
  ['<', (a, b) => order(a, b) < 0],
  ['<=', (a, b) => order(a, b) <= 0],
  ['>', (a, b) => order(a, b) > 0],
  ['>=', (a, b) => order(a, b) >= 0],
  ['^', (a, b) => a.numbers[0] === b.numbers[0]],
  ['~', (a, b) => a.numbers[0] === b.numbers[0] && a.numbers[1] === b.numbers[1]],
] as const);

/** `{"sem_ver": [version, "=" | "!=" | "<" | "<=" | ">" | ">=" | "^" (same major) | "~" (same minor), version]}`, as flagd defines it. */
export const VERSIONS: ReadonlyMap<string, Form> = new Map([
  ['sem_ver', eager(([a, test, b]) => {
    const compare = TESTS.get(test);
    if (!compare) throw invalidArguments('expected one of = != < <= > >= ^ ~ between two versions');
    return a === null ? false : compare(parse(a), parse(b));
  })],
]);
