import type { FastifyBaseLogger } from 'fastify';
import type { PlacementScores, ScoreAsk } from '../worker/engine/index.ts';
import { TillError, type ErrorCode, type Model } from '../worker/protocol/index.ts';
import { createSession, type Session } from '../worker/ranker/session.ts';
import { modelFile, type ModelLibrary } from './models.ts';
import { plainBytes } from './resource.ts';

/** How a model of the policy fares. */
export type ModelState = 'loading' | 'ready' | 'failed';

export interface ServerRankerOptions {
  readonly library: ModelLibrary;
  readonly log: FastifyBaseLogger;
  /** Told of every fault; decisions go on without the model. */
  readonly onFault: (code: ErrorCode) => void;
}

interface Loaded {
  state: ModelState;
  session?: Session;
  /** The last thing asked of the session: one at a time, and released after the last. */
  last: Promise<unknown>;
}

/** Scores candidates with the models of the policy, one session a model. A model that is missing, bad or still loading gives no scores. */
export class ServerRanker {
  readonly #options: ServerRankerOptions;
  readonly #models = new Map<string, Loaded>();

  constructor(options: ServerRankerOptions) {
    this.#options = options;
  }

  /** Loads the models that are new and lets go of those that are not used any more. Never rejects. */
  async use(models: readonly Model[]): Promise<void> {
    const wanted = new Set(models.map(keyOf));
    const gone = [...this.#models].filter(([key]) => !wanted.has(key));
    for (const [key, loaded] of gone) {
      this.#models.delete(key);
      void loaded.last.finally(() => loaded.session?.release());
    }
    await Promise.all(models.filter(model => !this.#models.has(keyOf(model))).map(model => this.#load(model)));
  }

  /** Name and version of each model → how it fares. */
  get states(): Readonly<Record<string, ModelState>> {
    return Object.fromEntries([...this.#models.values()].map((loaded, i) => [[...this.#models.keys()][i] ?? '', loaded.state]));
  }

  /** Scores of those asks whose model is ready. Never rejects. */
  async score(asks: readonly ScoreAsk[]): Promise<PlacementScores[]> {
    const answers = await Promise.all(asks.map(ask => this.#answer(ask)));
    return answers.filter(answer => answer !== undefined);
  }

  async #load(model: Model): Promise<void> {
    const loaded: Loaded = { state: 'loading', last: Promise.resolve() };
    this.#models.set(keyOf(model), loaded);
    try {
      loaded.session = await createSession(plainBytes(modelFile(this.#options.library, model)));
      loaded.state = 'ready';
    } catch (cause) {
      loaded.state = 'failed';
      this.#report(cause, 'model-invalid', model);
    }
  }

  async #answer({ index, placement, model, ids, features }: ScoreAsk): Promise<PlacementScores | undefined> {
    const loaded = this.#models.get(keyOf(model));
    if (!loaded?.session) return undefined;
    const { session } = loaded;
    const scored = loaded.last.then(() => session.score(features, ids.length, model.features.length));
    loaded.last = scored.catch(() => undefined);
    try {
      return { index, placement, model: { name: model.name, version: model.version }, ids, values: await scored };
    } catch (cause) {
      this.#report(cause, 'ranker-failed', model);
      return undefined;
    }
  }

  #report(cause: unknown, code: ErrorCode, model: Model): void {
    const fault = TillError.from(cause, code, keyOf(model));
    this.#options.log.error({ err: fault, model: keyOf(model) }, 'decisions go on without the model');
    this.#options.onFault(fault.code);
  }
}

/** The integrity value is part of the key: a policy may correct it. */
const keyOf = ({ name, version, integrity }: Model) => [name, version, integrity].filter(Boolean).join(' ');
