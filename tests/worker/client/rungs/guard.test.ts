import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guard, UNNEEDED, type BreakerMemory } from '../../../../worker/client/rungs/guard.ts';
import { staticDecisions } from '../../../../worker/client/rungs/static.ts';
import type { DecisionRung } from '../../../../worker/client/rungs/rung.ts';
import { TillError } from '../../../../worker/protocol/errors.ts';
import { requestFor } from '../requests.ts';

const never = new AbortController().signal;

/** A rung that does what it is told, and counts. */
function told(outcome: () => void): DecisionRung & { calls: number } {
  return {
    calls: 0, name: 'remote', patience: budget => budget,
    async decide(request) {
      this.calls++;
      outcome();
      return staticDecisions(request);
    },
  };
}

/** Memory that outlives a page. */
function visit(): BreakerMemory & { states: Map<string, unknown> } {
  const states = new Map<string, unknown>();
  return { states, read: name => states.get(name), write: (name, state) => { states.set(name, JSON.parse(JSON.stringify(state))); } };
}

async function fail(rung: DecisionRung, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await rung.decide(requestFor(), never).catch(() => {});
}

describe('A guarded rung', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is rested after three failures in a row, and not called then', async () => {
    const rung = told(() => { throw new TillError('remote-unavailable', 'test'); });
    const changed = vi.fn<() => void>();
    const guarded = guard(rung, visit(), changed);
    await fail(guarded, 5);
    expect(rung.calls).toBe(3);
    expect(guarded.broken).toBe(true);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is tried again after its rest and taken back when it answers', async () => {
    let broken = true;
    const rung = told(() => { if (broken) throw new TillError('remote-unavailable', 'test'); });
    const guarded = guard(rung, visit(), () => {});
    await fail(guarded, 3);
    broken = false;
    vi.advanceTimersByTime(60_000);
    await expect(guarded.decide(requestFor(), never)).resolves.toHaveLength(2);
    expect(guarded.broken).toBe(false);
  });

  it.each([['an answer nobody needed', UNNEEDED], ['a request the page got wrong', new TillError('request-invalid', 'test')]])('does not hold %s against the rung', async (_, reason) => {
    const guarded = guard(told(() => { throw reason; }), visit(), () => {});
    await fail(guarded, 5);
    expect(guarded.broken).toBe(false);
  });

  it('is not blamed while it is still starting', async () => {
    const rung = { ...told(() => { throw new Error('late'); }), starting: true };
    const guarded = guard(rung, visit(), () => {});
    await fail(guarded, 5);
    expect(guarded.broken).toBe(false);
  });

  it('is still rested on the next page of the visit', async () => {
    const memory = visit();
    await fail(guard(told(() => { throw new Error('down'); }), memory, () => {}), 3);
    const next = told(() => {});
    const guarded = guard(next, memory, () => {});
    expect(guarded.broken).toBe(true);
    await fail(guarded, 1);
    expect(next.calls).toBe(0);
  });

  it.each([['text', 'x'], ['a number', 7], ['an empty object', {}], ['a state of another shape', { ownState: { value: 'open' }, breakerState: null }], ['a rest without end', { ownState: { value: 1, openedAt: 0, attemptNo: 1e12 }, breakerState: 3 }]])('begins anew when %s is remembered in place of its state', async (_, remembered) => {
    const memory = { read: () => remembered, write: () => {} };
    const rung = told(() => {});
    await expect(guard(rung, memory, () => {}).decide(requestFor(), never)).resolves.toHaveLength(2);
  });
});
