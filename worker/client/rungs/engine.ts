import type { DecideValue } from '../../protocol/index.ts';
import { checkAnswer } from '../answer.ts';
import type { ServiceLink } from '../service-link.ts';
import type { DecisionRung } from './rung.ts';

/** Share of the budget that the service worker has for itself: even a stopped one answers in a fraction of it, and the rest is enough for the API. */
const SHARE = 0.4;

/**
 * Decides in the service worker.
 * @param learned Told of every answer, for it names the models that the ranker should load.
 */
export function engineRung(link: ServiceLink, learned: (value: DecideValue) => void): DecisionRung {
  return {
    name: 'engine',
    get starting() { return !link.active; },
    // Before its first activation the worker may need long: the next rung need not wait for that.
    patience: budget => link.active ? budget * SHARE : 0,
    async decide(request, signal) {
      const value = await link.ask({ kind: 'decide', request }, signal);
      const decisions = checkAnswer(value, request, 'engine');
      learned(value as DecideValue);
      return decisions;
    },
  };
}
