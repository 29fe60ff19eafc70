import { constant, dynamic, type Expression, type Form } from './expression.ts';
import { invalidArguments } from './fault.ts';
import { innerScope, step, type Scope } from './scope.ts';
import { truthy } from './values.ts';

type Visit = (item: unknown, index: number) => unknown;

/** What an iterator makes of a list, given how to evaluate its second argument over an element. */
type Walk = (list: readonly unknown[], visit: Visit) => unknown;

/**
 * `[list, logic]`. Inside, the data is the element; one scope up are `iterator` and `index`, two up the outer data.
 * @param absent What a list that is not there counts as; undefined makes it a fault.
 */
const iterator = (walk: Walk, absent?: readonly unknown[], needsLogic = false): Form => (operand, builder) => {
  if (!Array.isArray(operand)) return builder.refuse('Invalid Arguments', 'expected a list and logic for its elements');
  const [list = constant(null), logic = constant(null)] = builder.list(operand);
  if (list.constant?.value === null || (needsLogic && logic.constant?.value === null)) return builder.refuse('Invalid Arguments', 'expected a list and logic for its elements');
  return dynamic(scope => {
    const items = itemsOf(list, scope, absent);
    return walk(items, (item, index) => {
      step(scope);
      return logic.run(innerScope(scope, item, { iterator: items, index }));
    });
  });
};

function itemsOf(list: Expression, scope: Scope, absent: readonly unknown[] | undefined): readonly unknown[] {
  const items = list.run(scope) ?? absent;
  if (!Array.isArray(items)) throw invalidArguments('expected a list');
  return items;
}

/** `[list, logic, start]`; inside, the data is `{ accumulator, current }`. Without `start` the first element is it. */
const reduce: Form = (operand, builder) => {
  if (!Array.isArray(operand)) return builder.refuse('Invalid Arguments', 'expected a list, logic and a start');
  const [list = constant(null), logic = constant(null), start] = builder.list(operand);
  if (list.constant?.value === null || logic.constant?.value === null) return builder.refuse('Invalid Arguments', 'expected a list, logic and a start');
  return dynamic(scope => {
    const items = itemsOf(list, scope, []);
    const rest = start ? items : items.slice(1);
    if (!start && items.length === 0) throw invalidArguments('an empty list has no first element to start from');
    return rest.reduce<unknown>((accumulator, current, index) => {
      step(scope);
      return logic.run(innerScope(scope, { accumulator, current }, { iterator: items, index }));
    }, start ? start.run(scope) : items[0]);
  });
};

export const ITERATORS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['map', iterator((list, visit) => list.map(visit), [], true)],
  ['filter', iterator((list, visit) => list.filter((item, index) => truthy(visit(item, index))), [], true)],
  ['all', iterator((list, visit) => list.length > 0 && list.every((item, index) => truthy(visit(item, index))))],
  ['some', iterator((list, visit) => list.some((item, index) => truthy(visit(item, index))))],
  ['none', iterator((list, visit) => !list.some((item, index) => truthy(visit(item, index))))],
  ['reduce', reduce],
]);
