import type { FastifyBaseLogger } from 'fastify';
import type { Tally, TallyKind, TallyStore } from './stores/types.ts';

const MINUTE = 60_000;
const FLUSH_EVERY = 1000;

/** Counts what the API does. Counts are gathered in memory and written once a second, so that no decision waits for storage. */
export class Traffic {
  readonly #store: TallyStore;
  readonly #log: FastifyBaseLogger;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #counts = new Map<string, Tally>();

  constructor(store: TallyStore, log: FastifyBaseLogger, now: () => number) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
    this.#timer = setInterval(() => { void this.flush(); }, FLUSH_EVERY).unref();
  }

  count(kind: TallyKind, label: string, count = 1): void {
    const minute = Math.floor(this.#now() / MINUTE);
    const key = `${minute} ${kind} ${label}`;
    this.#counts.set(key, { minute, kind, label, count: count + (this.#counts.get(key)?.count ?? 0) });
  }

  /** Writes what was counted. Figures are no reason to fail: without storage they are dropped. */
  async flush(): Promise<void> {
    if (this.#counts.size === 0) return;
    const tallies = [...this.#counts.values()];
    this.#counts = new Map();
    await this.#store.add(tallies).catch((error: unknown) => this.#log.warn({ err: error }, 'figures dropped'));
  }

  /** Writes the last counts and stops. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
