import { releaseProxy, wrap } from 'comlink';
import { ERROR_TEXTS, TillError, type ErrorReport, type ModelFile, type RankerApi } from '../../protocol/index.ts';
import type { PlacementScores, ScoreAsk } from '../../engine/index.ts';

/** Milliseconds after which a lent port is given back unanswered: it may have died, and a port tells nobody. */
const PATIENCE = 5_000;

/** A ranker lent by the page for one message. */
export interface LentRanker {
  /** Scores of one placement. @throws TillError `ranker-failed`, also after 5 s of silence. */
  score(ask: ScoreAsk, model: ModelFile): Promise<PlacementScores>;
  /** Gives the port back. To be called once, when every score has come or failed. */
  release(): void;
}

export function lentRanker(port: MessagePort): LentRanker {
  const api = wrap<RankerApi>(port);
  const silence = new AbortController();
  return {
    async score(ask, file) {
      // A copy: Comlink may transfer nothing here, the engine still reads its features.
      const values = await Promise.race([api.score(file, ask.features, ask.ids.length), silent(file.url, silence.signal)])
        .catch((cause: unknown) => { throw reported(cause, file.url); });
      if (!(values instanceof Float32Array) || values.length !== ask.ids.length) throw new TillError('ranker-failed', file.url, `expected ${ask.ids.length} scores`);
      return { index: ask.index, placement: ask.placement, model: { name: ask.model.name, version: ask.model.version }, ids: ask.ids, values };
    },
    release() {
      silence.abort();
      api[releaseProxy]();
    },
  };
}

function silent(url: string, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new TillError('ranker-failed', url, `no answer within ${PATIENCE} ms`)), PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

/** Across a port a fault of the ranker is an `ErrorReport`. */
function reported(cause: unknown, url: string): TillError {
  if (!isReport(cause)) return TillError.from(cause, 'ranker-failed', url);
  return new TillError(cause.code in ERROR_TEXTS ? cause.code : 'ranker-failed', url, cause.message);
}

function isReport(cause: unknown): cause is ErrorReport {
  return typeof cause === 'object' && cause !== null && !(cause instanceof Error) && 'code' in cause && 'message' in cause;
}
