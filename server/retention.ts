import type { FastifyBaseLogger } from 'fastify';
import { DAY } from '../worker/protocol/index.ts';
import type { Stores } from './stores/types.ts';

const HOUR = DAY / 24;
const MINUTE = 60_000;
const FIGURES_DAYS = 31;

/**
 * Drops what has been kept long enough: now, and every hour. Signals for as long as the policy says, figures for a month.
 * @param signalDays Asked each time: the policy may change.
 * @returns Stops it.
 */
export function startRetention(stores: Stores, signalDays: () => number, now: () => number, log: FastifyBaseLogger): () => void {
  const sweep = async () => {
    try {
      const signals = await stores.signals.prune(now() - signalDays() * DAY);
      const figures = await stores.tallies.prune(Math.floor((now() - FIGURES_DAYS * DAY) / MINUTE));
      if (signals + figures > 0) log.info({ signals, figures }, 'dropped at the end of their retention');
    } catch (error) {
      log.warn({ err: error }, 'retention could not be enforced; it is tried again in an hour');
    }
  };
  void sweep();
  const timer = setInterval(() => { void sweep(); }, HOUR).unref();
  return () => clearInterval(timer);
}
