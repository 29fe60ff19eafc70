import { TillError } from '../protocol/errors.ts';
import type { ModelFile, RankerApi } from '../protocol/ranking.ts';
import { createSession, type Session } from './session.ts';

/**
 * A ranker that keeps one session a model file. A file that failed is fetched again at the next call.
 * Faults are thrown as plain `ErrorReport`s, which cross a port whole, and name the model's URL.
 * @param fetchModel Bytes of a model file; throws TillError.
 */
export function createRanker(fetchModel: (model: ModelFile) => Promise<Uint8Array>): RankerApi {
  const sessions = new Map<string, Promise<Session>>();

  const open = (model: ModelFile): Promise<Session> => {
    const key = `${model.integrity ?? ''} ${model.url}`;
    const known = sessions.get(key);
    if (known) return known;
    const session = fetchModel(model).then(createSession);
    sessions.set(key, session);
    session.catch(() => sessions.delete(key));
    return session;
  };

  return {
    load: model => reported(model, async () => { await open(model); }),
    score: (model, features, rows) => reported(model, async () => {
      const session = await open(model);
      return session.score(features, rows, rows ? features.length / rows : session.columns ?? 0);
    }),
  };
}

async function reported<T>(model: ModelFile, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    const fault = TillError.from(cause, 'ranker-failed', model.url);
    throw { ...fault.toJSON(), at: model.url };
  }
}
