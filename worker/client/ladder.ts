import { TillError } from '../protocol/errors.ts';
import type { Decision, DecisionRequest, Rung } from '../protocol/index.ts';
import { afterPatience } from './patience.ts';
import { UNNEEDED } from './rungs/guard.ts';
import type { DecisionRung } from './rungs/rung.ts';

/** Bounds of one climb. */
export interface ClimbOptions {
  /** Milliseconds until the climb gives up; time in which the page is busy with itself does not count. */
  readonly budget: number;
  /** Aborted when nobody wants the answer any more. */
  readonly signal: AbortSignal;
  /** Told why a rung gave no answer. */
  readonly failed: (rung: Rung, cause: unknown) => void;
}

/**
 * The first good answer of `rungs`, tried best first, or undefined where none came within the budget. Never rejects.
 *
 * A rung that fails hands over at once; one that is merely slow is given company after its patience, and whichever
 * answers first is taken. A higher rung that lost the race may still answer until the deadline, so that its breaker
 * learns the truth about it; what it says then is dropped.
 */
export function climb(request: DecisionRequest, rungs: readonly DecisionRung[], options: ClimbOptions): Promise<Decision[] | undefined> {
  return new Climb(request, rungs, options).answer;
}

class Climb {
  readonly answer: Promise<Decision[] | undefined>;
  readonly #request: DecisionRequest;
  readonly #rungs: readonly DecisionRung[];
  readonly #options: ClimbOptions;
  readonly #open = new Map<DecisionRung, AbortController>();
  readonly #endPatience: () => void;
  #hedge: ReturnType<typeof setTimeout> | undefined;
  #started = 0;
  #settled = false;
  #resolve: (decisions: Decision[] | undefined) => void = () => {};

  constructor(request: DecisionRequest, rungs: readonly DecisionRung[], options: ClimbOptions) {
    this.#request = request;
    this.#rungs = rungs;
    this.#options = options;
    this.answer = new Promise(resolve => { this.#resolve = resolve; });
    this.#endPatience = afterPatience(options.budget, this.#onDeadline);
    options.signal.addEventListener('abort', this.#onUnwanted);
    if (options.signal.aborted) this.#onUnwanted();
    else this.#startNext();
  }

  #startNext = (): void => {
    clearTimeout(this.#hedge);
    const rung = this.#rungs[this.#started];
    if (!rung) return this.#endIfIdle();
    this.#started++;
    const controller = new AbortController();
    this.#open.set(rung, controller);
    this.#hedge = setTimeout(this.#startNext, rung.patience(this.#options.budget));
    rung.decide(this.#request, controller.signal)
      .then(decisions => this.#won(rung, decisions), (cause: unknown) => this.#lost(rung, cause));
  };

  #won(rung: DecisionRung, decisions: Decision[]): void {
    this.#settle(decisions);
    this.#open.delete(rung);
    for (const lower of this.#rungs.slice(this.#rungs.indexOf(rung) + 1)) this.#open.get(lower)?.abort(UNNEEDED);
    this.#endIfIdle();
  }

  #lost(rung: DecisionRung, cause: unknown): void {
    this.#open.delete(rung);
    if (cause !== UNNEEDED) this.#options.failed(rung.name, cause);
    if (this.#settled) this.#endIfIdle();
    else this.#startNext();
  }

  #settle(decisions: Decision[] | undefined): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#hedge);
    this.#resolve(decisions);
  }

  /** Nothing runs and nothing is left to start: the climb is over. */
  #endIfIdle(): void {
    if (this.#open.size > 0) return;
    this.#settle(undefined);
    this.#endPatience();
    this.#options.signal.removeEventListener('abort', this.#onUnwanted);
  }

  #giveUp(reason: (rung: Rung) => unknown): void {
    this.#settle(undefined);
    for (const [rung, controller] of this.#open) controller.abort(reason(rung.name));
    this.#open.clear();
    this.#endIfIdle();
  }

  #onUnwanted = (): void => this.#giveUp(() => UNNEEDED);

  #onDeadline = (): void => this.#giveUp(rung => new TillError('answer-late', rung, `after ${this.#options.budget} ms`));
}
