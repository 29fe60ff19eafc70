import { Assembler, FAILS } from './assembler.ts';
import { BitmapIndex } from './bitmap-index.ts';
import { compile } from './compile.ts';
import { DecisionDiagram } from './decision-diagram.ts';
import { explain, type ConditionTrace } from './explain.ts';
import type { Expression } from './expression.ts';
import { holds } from './holds.ts';
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
  const assembler = new Assembler(vocabulary);
  const entries = Int32Array.from(conditions, (condition, index) => {
    try {
      return assembler.add(condition, index);
    } catch (fault) {
      // Compiled as a whole it fails again, now with the path in the policy.
      compile(condition, at(index));
      throw fault;
    }
  });
  const truths = vocabulary.seal();
  const reader = vocabulary.reader();
  const index = new BitmapIndex(Array.from(entries, entry => entry !== FAILS), assembler.requirements, vocabulary, truths);
  const diagram = new DecisionDiagram(assembler, entries, vocabulary, truths);
  const codes = new Int32Array(vocabulary.size);
  const candidates = new Int32Array(size);
  const out = new Uint8Array(size);
  const closures: (Expression | undefined)[] = [];

  const asWritten = (condition: number, facts: object): boolean => holds(closures[condition] ??= compile(conditions[condition]), facts);

  const evaluate = (facts: object): Uint8Array => {
    out.fill(0);
    const unsure = reader.read(facts, codes);
    diagram.walk(candidates, index.candidates(codes, candidates), codes, facts, out);
    for (const condition of unsure) out[condition] = Number(asWritten(condition, facts));
    return out;
  };

  // Engines compile a function when it first runs: better now than while a shopper waits.
  evaluate({});
  return { size, evaluate, explain: (condition, facts) => explain(conditions[condition], facts) };
}

