import { eager } from './eager.ts';
import type { Form } from './expression.ts';
import { invalidArguments, notANumber } from './fault.ts';
import { toNumber } from './values.ts';

/** @throws LogicFault `NaN` for what is no finite result of finite numbers. */
function finite(result: number): number {
  if (Number.isNaN(result)) throw notANumber();
  return result;
}

function fold(args: readonly unknown[], fewest: number, combine: (a: number, b: number) => number): number {
  if (args.length < fewest) throw invalidArguments(`expected ${fewest} or more`);
  const [first, ...rest] = args.map(toNumber);
  return finite(rest.reduce(combine, first ?? 0));
}

function divide(a: number, b: number): number {
  if (b === 0) throw notANumber();
  return a / b;
}

const onlyNumbers = (args: readonly unknown[]): number[] => {
  if (args.length === 0 || !args.every(arg => typeof arg === 'number')) throw invalidArguments('expected numbers');
  return args as number[];
};

export const ARITHMETIC: ReadonlyMap<string, Form> = new Map([
  ['+', eager(args => fold(args, 0, (a, b) => a + b))],
  ['*', eager(args => (args.length === 0 ? 1 : fold(args, 1, (a, b) => a * b)))],
  ['-', eager(args => (args.length === 1 ? 0 - toNumber(args[0]) : fold(args, 1, (a, b) => a - b)))],
  ['/', eager(args => (args.length === 1 ? divide(1, toNumber(args[0])) : fold(args, 1, divide)))],
  ['%', eager(args => fold(args, 2, (a, b) => a % b))],
  ['max', eager(args => onlyNumbers(args).reduce((a, b) => (b > a ? b : a)))],
  ['min', eager(args => onlyNumbers(args).reduce((a, b) => (b < a ? b : a)))],
]);
