import { eager } from './eager.ts';
import type { Form } from './expression.ts';
import { invalidArguments, LogicFault } from './fault.ts';
import { MAX_TEXT } from './scope.ts';
import { toNumber, toText } from './values.ts';

function cat(args: readonly unknown[]): string {
  let text = '';
  for (const arg of args) {
    text += toText(arg);
    if (text.length > MAX_TEXT) throw new LogicFault('Limit Exceeded', `text longer than ${MAX_TEXT}`);
  }
  return text;
}

/** From `start` (from the end where negative), `length` characters; a negative length leaves out that many at the end. */
function substr(source: unknown, start: unknown, length: unknown): string {
  const text = toText(source);
  const from = toNumber(start);
  const tail = text.slice(from < 0 ? Math.max(0, text.length + from) : from);
  if (length === undefined || length === null) return tail;
  const count = toNumber(length);
  return tail.slice(0, count < 0 ? Math.max(0, tail.length + count) : count);
}

function both(args: readonly unknown[], test: (text: string, part: string) => boolean): boolean {
  const [text, part] = args;
  if (typeof part !== 'string') throw invalidArguments('expected two texts');
  return typeof text === 'string' && test(text, part);
}

export const TEXT: ReadonlyMap<string, Form> = new Map([
  ['cat', eager(cat)],
  ['substr', eager(([source, start, length]) => substr(source, start, length))],
  ['starts_with', eager(args => both(args, (text, part) => text.startsWith(part)))],
  ['ends_with', eager(args => both(args, (text, part) => text.endsWith(part)))],
]);
