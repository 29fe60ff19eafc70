import type { Decision, DecisionRequest, Rung } from '../../protocol/index.ts';

/** One way to have a request decided. */
export interface DecisionRung {
  readonly name: Rung;
  /** True until the rung could have answered at all: that it does not meanwhile, says nothing against it. */
  readonly starting?: boolean;
  /**
   * Milliseconds this rung has the ladder for itself before the next one is started beside it.
   * @param budget Milliseconds of the whole decision.
   */
  patience(budget: number): number;
  /**
   * @param signal Aborted when the answer is no longer wanted.
   * @throws TillError that says why there is no usable answer.
   */
  decide(request: DecisionRequest, signal: AbortSignal): Promise<Decision[]>;
}
