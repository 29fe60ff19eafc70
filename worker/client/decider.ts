import type { Decision, DecisionRequest } from '../protocol/index.ts';
import type { Emitter } from './events.ts';
import { climb } from './ladder.ts';
import { checkRequest } from './request.ts';
import type { DecisionRung } from './rungs/rung.ts';
import { staticDecisions } from './rungs/static.ts';
import { positive } from './settings.ts';

/** How one decision may differ from the connection's settings. */
export interface DecideOptions {
  /** Abort to say that the answer is no longer wanted; the static order then comes at once. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout?: number | undefined;
}

export type Decide = (request: DecisionRequest, options?: DecideOptions) => Promise<Decision[]>;

/**
 * Decides by the ladder; never rejects, for its last rung needs nothing.
 * A request that asks again for every placement of an unfinished one overtakes it: the older ends with the static order.
 * @param rungs The rungs usable at this moment, best first.
 */
export function createDecider(rungs: () => readonly DecisionRung[], timeout: number, events: Emitter): Decide {
  const unfinished = new Map<AbortController, DecisionRequest>();

  const overtake = (request: DecisionRequest) => {
    const asked = new Set(request.placements.map(ask => ask.placement));
    for (const [controller, older] of unfinished) {
      if (older.placements.every(ask => asked.has(ask.placement))) controller.abort();
    }
  };

  const decide = async (request: DecisionRequest, options: DecideOptions): Promise<Decision[]> => {
    const controller = new AbortController();
    const unwanted = () => controller.abort();
    overtake(request);
    unfinished.set(controller, request);
    options.signal?.addEventListener('abort', unwanted);
    if (options.signal?.aborted) unwanted();
    const decisions = await climb(request, rungs(), {
      budget: positive(options.timeout) ?? timeout,
      signal: controller.signal,
      failed: (rung, cause) => events.fail(cause, 'internal', rung),
    });
    options.signal?.removeEventListener('abort', unwanted);
    unfinished.delete(controller);
    return decisions ?? staticDecisions(request);
  };

  return async (request, options = {}) => {
    const begun = performance.now();
    try {
      checkRequest(request);
      const decisions = await decide(request, options);
      events.emit('decision', { requestId: request.id, decisions, took: performance.now() - begun });
      return decisions;
    } catch (cause) {
      events.fail(cause, 'internal', 'decide');
      return pageOrder(request);
    }
  };
}

/** The page's order of a request with faults, as far as it can be read. */
function pageOrder(request: DecisionRequest): Decision[] {
  try {
    return staticDecisions(request);
  } catch {
    return [];
  }
}
