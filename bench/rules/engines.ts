import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Node } from './generate.ts';

/** Asks all conditions of one shopper: 1 where a condition holds. */
export type Ask = (facts: object) => Uint8Array | Promise<Uint8Array>;

export interface Engine {
  readonly name: string;
  /** Loads the library, and turns the rules into its language: what a merchant would have stored. Not timed. */
  prepare(rules: readonly Node[]): Promise<() => Ask>;
}

/** JSONLogic, for both that speak it. */
function toJsonLogic(node: Node): unknown {
  const variable = 'field' in node ? { var: node.field } : null;
  switch (node.kind) {
    case 'number': return { [node.operator]: [variable, node.value] };
    case 'one-of': return negate({ in: [variable, node.values] }, node.negated);
    case 'is': return { [node.negated ? '!==' : '===']: [variable, node.value] };
    case 'has': return negate({ in: [node.value, variable] }, node.negated);
    case 'not': return { '!': toJsonLogic(node.part) };
    default: return { [node.kind]: node.parts.map(toJsonLogic) };
  }
}

const negate = (logic: unknown, negated: boolean): unknown => (negated ? { '!': logic } : logic);

const NUMERIC = { '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan', '>=': 'greaterThanInclusive' } as const;

function toJsonRules(node: Node): NestedCondition {
  switch (node.kind) {
    case 'number': return { fact: node.field, operator: NUMERIC[node.operator], value: node.value };
    case 'one-of': return { fact: node.field, operator: node.negated ? 'notIn' : 'in', value: node.values };
    case 'is': return { fact: node.field, operator: node.negated ? 'notEqual' : 'equal', value: node.value };
    case 'has': return { fact: node.field, operator: node.negated ? 'doesNotContain' : 'contains', value: node.value };
    case 'not': return { not: toJsonRules(node.part) };
    case 'and': return { all: node.parts.map(toJsonRules) };
    case 'or': return { any: node.parts.map(toJsonRules) };
  }
}

/** As a page has it after parsing its policy. */
const parsed = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const ENGINES: readonly Engine[] = [
  {
    name: 'tillkit',
    async prepare(rules) {
      const { compileRuleSet } = await import('../../worker/engine/logic/index.ts');
      const conditions = parsed(rules.map(toJsonLogic));
      return () => {
        const set = compileRuleSet(conditions, index => `rules[${index}].when`);
        return facts => set.evaluate(facts);
      };
    },
  },
  {
    name: 'json-logic-engine run()',
    async prepare(rules) {
      const { LogicEngine } = await import('json-logic-engine');
      const conditions = parsed(rules.map(toJsonLogic));
      return () => {
        const engine = new LogicEngine();
        const out = new Uint8Array(conditions.length);
        return facts => {
          for (const [index, condition] of conditions.entries()) out[index] = engine.run(condition, facts) ? 1 : 0;
          return out;
        };
      };
    },
  },
  {
    name: 'json-rules-engine',
    async prepare(rules) {
      const { Engine } = await import('json-rules-engine');
      const conditions = parsed(rules.map(toJsonRules));
      return () => {
        const engine = new Engine();
        for (const [index, condition] of conditions.entries()) engine.addRule({ conditions: condition as TopLevelCondition, event: { type: 'matched', params: { index } } });
        const out = new Uint8Array(conditions.length);
        return async facts => {
          out.fill(0);
          const { events } = await engine.run(flat(facts));
          for (const event of events) out[Number(event.params?.['index'])] = 1;
          return out;
        };
      };
    },
  },
];

/** json-rules-engine reads facts by flat names. */
function flat(facts: object, prefix = '', into: Record<string, unknown> = {}): Record<string, unknown> {
  for (const [key, value] of Object.entries(facts)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) flat(value as object, `${prefix}${key}.`, into);
    else into[prefix + key] = value;
  }
  return into;
}
