import { BitmapIndex, type Requirement } from './bitmap-index.ts';
import { compile } from './compile.ts';
import { explain, type ConditionTrace } from './explain.ts';
import type { Expression } from './expression.ts';
import { holds } from './holds.ts';
import { normalize, type Condition } from './normalize.ts';
import { ResidualDag } from './residual-dag.ts';
import { Vocabulary } from './vocabulary.ts';

/** Many conditions, evaluated together. */
export interface RuleSet {
  readonly size: number;
  /** 1 where condition i holds; a condition that faults does not hold. The buffer is reused by the next call. */
  evaluate(facts: object): Uint8Array;
  /** The tests that decided condition `index`. */
  explain(index: number, facts: object): ConditionTrace;
}

/**
 * Compiles conditions to an index. The facts are classified once; a bitmap index leaves the conditions whose simple
 * requirements are met; what remains of those is walked as a decision diagram. A value that some test cannot be sure of (a
 * text where a number is expected, say) sends the conditions that read it to their closures, so the answers are always
 * those of plain JSONLogic. The conditions must not change afterwards.
 * @param at JSON path of condition i, for errors.
 * @throws TillError `policy-invalid` for the first condition that can never work.
 */
export function compileRuleSet(conditions: readonly unknown[], at: (index: number) => string): RuleSet {
  const size = conditions.length;
  const vocabulary = new Vocabulary();
  const requirements: Requirement[] = [];
  const rests = conditions.map((condition, index) => {
    vocabulary.read(index);
    return split(normalize(condition, at(index), vocabulary), index, requirements);
  });
  const tables = vocabulary.seal();
  const readings = vocabulary.readings;
  const index = new BitmapIndex(rests.map(rest => rest.kind !== 'constant' || rest.holds), requirements, tables);
  const diagram = new ResidualDag(rests, tables);
  const codes = new Int32Array(vocabulary.places);
  const candidates = new Int32Array(size);
  const out = new Uint8Array(size);
  const closures: (Expression | undefined)[] = [];

  const asWritten = (condition: number, facts: object): boolean => holds(closures[condition] ??= compile(conditions[condition]), facts);

  return {
    size,
    evaluate(facts) {
      out.fill(0);
      const unsure: number[] = [];
      for (const reading of readings) if (!reading.mark(facts, codes)) unsure.push(...reading.readers);
      const count = index.candidates(codes, candidates);
      for (let each = 0; each < count; each++) {
        const condition = candidates[each] as number;
        out[condition] = Number(diagram.holds(condition, codes, facts));
      }
      for (const condition of unsure) out[condition] = Number(asWritten(condition, facts));
      return out;
    },
    explain: (condition, facts) => explain(conditions[condition], facts),
  };
}

const MET: Condition = { kind: 'constant', holds: true };

/** Takes the tests that must be met out of a condition; what remains to be asked once they are. */
function split(condition: Condition, index: number, requirements: Requirement[]): Condition {
  if (condition.kind === 'leaf') {
    requirements.push({ condition: index, leaf: condition.leaf, negated: condition.negated });
    return MET;
  }
  if (condition.kind !== 'and') return condition;
  const rest = condition.parts.map(part => split(part, index, requirements)).filter(part => part !== MET);
  const [only] = rest;
  if (rest.length < 2) return only ?? MET;
  return { kind: 'and', parts: rest };
}
