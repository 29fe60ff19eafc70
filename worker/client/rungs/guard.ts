import { circuitBreaker, CircuitState, ConsecutiveBreaker, ExponentialBackoff, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { TillError } from '../../protocol/errors.ts';
import type { DecisionRung } from './rung.ts';

/** Failures in a row after which a rung is rested. */
const FAILURES = 3;
/** First and longest rest, in milliseconds; each is spread by jitter. */
const REST = { initialDelay: 1_000, maxDelay: 60_000 };
/** Far more rests than a visit has; a larger count was not written by us. */
const MOST_RESTS = 1_000;

/** The reason of an abort that says nothing against the rung: another answered first, or the request was overtaken. */
export const UNNEEDED = Symbol('unneeded');

/** A rung with a circuit breaker before it. */
export interface GuardedRung extends DecisionRung {
  readonly broken: boolean;
}

/** Where breakers are remembered from page to page of a visit. */
export interface BreakerMemory {
  read(name: string): unknown;
  write(name: string, state: unknown): void;
}

/**
 * Puts a circuit breaker before `rung`: after three failures in a row it fails at once, and is tried again after a growing rest.
 * @param changed Called when the breaker opens or closes.
 */
export function guard(rung: DecisionRung, memory: BreakerMemory, changed: () => void): GuardedRung {
  const breaker = createBreaker(memory.read(rung.name), fault => speaksAgainst(fault) && !rung.starting);
  breaker.onStateChange(state => {
    if (state === CircuitState.HalfOpen) return;
    memory.write(rung.name, breaker.toJSON());
    changed();
  });
  return {
    name: rung.name,
    get broken() { return breaker.state !== CircuitState.Closed; },
    patience: budget => rung.patience(budget),
    decide: (request, signal) => breaker.execute(({ signal }) => rung.decide(request, signal), signal),
  };
}

function createBreaker(remembered: unknown, counts: (fault: unknown) => boolean): CircuitBreakerPolicy {
  return circuitBreaker(handleWhen(counts), {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: new ExponentialBackoff(REST),
    ...isResting(remembered) ? { initialState: remembered } : {},
  });
}

/** Whether what was remembered is the state of a resting breaker; cockatiel trusts what it is given. */
function isResting(remembered: unknown): boolean {
  const { ownState, breakerState } = Object(remembered) as { ownState?: unknown; breakerState?: unknown };
  const { value, openedAt, attemptNo } = Object(ownState) as Record<string, unknown>;
  return value === CircuitState.Open && typeof breakerState === 'number'
    && typeof openedAt === 'number' && openedAt <= Date.now()
    && typeof attemptNo === 'number' && attemptNo >= 1 && attemptNo <= MOST_RESTS;
}

/** Neither an answer nobody needed nor a request that the page got wrong tells anything of the rung. */
function speaksAgainst(fault: unknown): boolean {
  return fault !== UNNEEDED && !(fault instanceof TillError && fault.code === 'request-invalid');
}
