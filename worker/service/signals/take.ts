import { applySignal } from '../../engine/index.ts';
import { parse, signalSchema, TillError, type ErrorReport, type Policy, type Signal, type SignalsValue, type WorkerConfig } from '../../protocol/index.ts';
import type { ProfileStore } from '../storage/profile-store.ts';
import type { Permit } from '../storage/vault.ts';
import { currencyDigits } from './currency-digits.ts';
import { record, sealed, SIGNAL_STORES, unseen, type Target } from './signal-queue.ts';

/** Another worker that takes the same signal at the same moment, before giving up. */
const TRIES = 5;

/** Each signal that is valid, once; and a warning for each that is not. */
export function checked(raw: readonly unknown[]): { signals: Signal[]; warnings: ErrorReport[] } {
  const signals = new Map<string, Signal>();
  const warnings: ErrorReport[] = [];
  raw.forEach((each, index) => {
    try {
      const signal = parse(signalSchema, each, 'signal-invalid', `signals[${index}]`);
      signals.set(signal.id, signals.get(signal.id) ?? signal);
    } catch (cause) {
      warnings.push(TillError.from(cause, 'signal-invalid', `signals[${index}]`).toJSON());
    }
  });
  return { signals: [...signals.values()], warnings };
}

/** Where a page's signals may be sent: only with consent to analytics, and only where there is an API. */
export function targetOf({ consent, api, key = '' }: WorkerConfig): Target | undefined {
  return consent.analytics && api !== undefined ? { api, key } : undefined;
}

/**
 * Takes signals, each exactly once: the profile with them folded in, their ids and the outgoing queue are written in one transaction.
 * Durable when it resolves.
 * @throws TillError `storage-unavailable`: nothing was taken, the page should tell again.
 */
export async function take(signals: readonly Signal[], config: WorkerConfig, retention: Policy['retention'], permit: Permit, profiles: ProfileStore): Promise<SignalsValue> {
  const target = targetOf(config);
  if (signals.length === 0 || !(config.consent.personalization || target)) return { taken: 0, known: 0 };
  if (!config.consent.personalization) return queueOnly(signals, target, permit);
  let taken = 0;
  await profiles.update(permit, retention, async profile => {
    const fresh = await unseen(signals, permit);
    taken = fresh.length;
    if (taken === 0) return undefined;
    const queued = target ? await sealed(fresh, target, permit) : [];
    return {
      profile: fresh.reduce((before, signal) => applySignal(before, signal, currencyDigits), profile),
      stores: SIGNAL_STORES,
      also: transaction => record(fresh, queued, transaction),
    };
  }, 'strict');
  return { taken, known: signals.length - taken };
}

async function queueOnly(signals: readonly Signal[], target: Target | undefined, permit: Permit): Promise<SignalsValue> {
  for (let tries = 0; tries < TRIES; tries++) {
    const fresh = await unseen(signals, permit);
    const queued = target ? await sealed(fresh, target, permit) : [];
    const kept = fresh.length === 0 || await permit.write(SIGNAL_STORES, transaction => record(fresh, queued, transaction), 'strict');
    if (kept) return { taken: fresh.length, known: signals.length - fresh.length };
  }
  throw new TillError('storage-unavailable', 'queue', 'another worker was always faster');
}
