import type { Scope } from './scope.ts';

/** A compiled piece of logic. */
export interface Expression {
  readonly run: (scope: Scope) => unknown;
  /** Set where the value needs no data. */
  readonly constant?: { readonly value: unknown };
}

export function constant(value: unknown): Expression {
  return { run: () => value, constant: { value } };
}

export const dynamic = (run: Expression['run']): Expression => ({ run });

/** How an operator compiles what it is given. */
export interface Builder {
  /** Compiles `logic`, which lies under `key` of the present place. */
  readonly child: (key: string | number, logic: unknown) => Expression;
  /** Compiles an operand that must be a list, each entry under its index. */
  readonly list: (operand: readonly unknown[]) => Expression[];
  /** The logic is wrong here: refused when a policy is compiled, a fault of `type` when it is only applied. */
  readonly refuse: (type: 'Invalid Arguments' | 'Unknown Operator', detail: string) => Expression;
}

/** Compiles the operand of one operator. */
export type Form = (operand: unknown, builder: Builder) => Expression;
