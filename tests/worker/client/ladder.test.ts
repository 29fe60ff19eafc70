import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAnswer } from '../../../worker/client/answer.ts';
import { createDecider } from '../../../worker/client/decider.ts';
import { createEmitter, type TillEvents } from '../../../worker/client/events.ts';
import { guard } from '../../../worker/client/rungs/guard.ts';
import type { DecisionRung } from '../../../worker/client/rungs/rung.ts';
import type { Rung } from '../../../worker/protocol/index.ts';
import { requestFor, soundAnswer } from './requests.ts';

/** What a rung may do. `after` is in milliseconds of the fake clock; `deaf` ones ignore that they are aborted. */
interface Conduct { readonly does: 'answer' | 'garbage' | 'lose' | 'fail' | 'throw' | 'hang'; readonly after: number; readonly deaf: boolean }

const BUDGET = 150;
const PATIENCE = 60;

function rungThat(name: Rung, { does, after, deaf }: Conduct): DecisionRung & { aborted: unknown } {
  return {
    name, aborted: undefined, patience: () => PATIENCE,
    decide(request, signal) {
      if (does === 'throw') throw new Error('thrown');
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => {
          this.aborted = signal.reason;
          if (!deaf) reject(signal.reason as Error);
        });
        if (does === 'hang') return;
        setTimeout(() => {
          if (does === 'fail') return reject(new Error('failed'));
          const [first, ...rest] = soundAnswer(request).decisions;
          const answer = does === 'answer' ? { decisions: [first, ...rest] } : does === 'lose' ? { decisions: [{ ...first, order: [] }, ...rest] } : 'garbage';
          try {
            resolve(checkAnswer(answer, request, name));
          } catch (cause) {
            reject(cause as Error);
          }
        }, after);
      });
    },
  };
}

const guarded = (rung: DecisionRung) => guard(rung, { read: () => undefined, write: () => {} }, () => {});

/** Decides on the fake clock. */
async function decided(conducts: readonly Conduct[], signal?: AbortSignal) {
  const events = createEmitter();
  const errors: TillEvents['error'][] = [];
  events.on('error', error => { errors.push(error); });
  const names: readonly Rung[] = ['engine', 'remote'];
  const rungs = conducts.map((conduct, index) => rungThat(names[index] as Rung, conduct));
  const decide = createDecider(() => rungs.map(guarded), BUDGET, events);
  const begun = Date.now();
  const answer = decide(requestFor(), { signal }).then(decisions => ({ decisions, took: Date.now() - begun }));
  await vi.advanceTimersByTimeAsync(2 * BUDGET);
  return { ...await answer, rungs, errors };
}

const conduct = (does: Conduct['does'], after = 0, deaf = false): Conduct => ({ does, after, deaf });

describe('The ladder', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('takes the engine\'s answer and does not trouble the API', async () => {
    const { decisions, took, rungs } = await decided([conduct('answer', 5), conduct('answer', 5)]);
    expect(decisions[0]?.source).toBe('engine');
    expect(took).toBe(5);
    expect(rungs[1]?.aborted).toBeUndefined();
  });

  it('asks the API beside an engine that is out of patience, and takes the first answer', async () => {
    const { decisions, took } = await decided([conduct('hang'), conduct('answer', 40)]);
    expect(decisions[0]?.source).toBe('remote');
    expect(took).toBe(PATIENCE + 40);
  });

  it('still takes a slow engine that is faster than the API, and ends the API\'s call', async () => {
    const { decisions, rungs } = await decided([conduct('answer', 80), conduct('answer', 60)]);
    expect(decisions[0]?.source).toBe('engine');
    expect(rungs[1]?.aborted).toBeDefined();
  });

  it('hands over at once when the engine fails or answers garbage', async () => {
    for (const does of ['fail', 'garbage', 'lose', 'throw'] as const) {
      const { decisions, took } = await decided([conduct(does, 3), conduct('answer', 10)]);
      expect(decisions[0]?.source).toBe('remote');
      expect(took).toBeLessThanOrEqual(13);
    }
  });

  it('keeps the page\'s order at once when every rung failed', async () => {
    const { decisions, took, errors } = await decided([conduct('fail', 2), conduct('fail', 3)]);
    expect(decisions[0]).toMatchObject({ source: 'static', order: ['card', 'paypal', 'invoice'] });
    expect(took).toBe(5);
    expect(errors).toHaveLength(2);
  });

  it('keeps the page\'s order when there is no rung', async () => {
    const { decisions, took } = await decided([]);
    expect(decisions[0]?.source).toBe('static');
    expect(took).toBe(0);
  });

  it('says of a rung that hangs that it was late', async () => {
    const { errors, took } = await decided([conduct('hang')]);
    expect(took).toBe(BUDGET);
    expect(errors).toEqual([expect.objectContaining({ code: 'answer-late', at: 'engine' })]);
  });

  it('counts a hang against the engine though the API answered in time', async () => {
    const engine = rungThat('engine', conduct('hang'));
    const broken = guarded(engine);
    const decide = createDecider(() => [broken, rungThat('remote', conduct('answer', 1))], BUDGET, createEmitter());
    for (let i = 0; i < 3; i++) {
      void decide(requestFor([`card${i}`], `request-${i}`));
      await vi.advanceTimersByTimeAsync(2 * BUDGET);
    }
    expect(broken.broken).toBe(true);
  });

  it('ends at once with the page\'s order when the answer is not wanted any more', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 10);
    const { decisions, took, errors } = await decided([conduct('hang'), conduct('hang')], controller.signal);
    expect(decisions[0]?.source).toBe('static');
    expect(took).toBe(10);
    expect(errors).toEqual([]);
  });

  it('lets a request be overtaken by one that asks for the same placements', async () => {
    const engine = rungThat('engine', conduct('answer', 50));
    const decide = createDecider(() => [engine], BUDGET, createEmitter());
    const older = decide(requestFor(['card'], 'older'));
    await vi.advanceTimersByTimeAsync(10);
    const newer = decide(requestFor(['card'], 'newer'));
    await vi.advanceTimersByTimeAsync(BUDGET);
    expect((await older)[0]).toMatchObject({ source: 'static', requestId: 'older' });
    expect((await newer)[0]).toMatchObject({ source: 'engine', requestId: 'newer' });
  });

  it('lets requests for different placements stand beside each other', async () => {
    const decide = createDecider(() => [rungThat('engine', conduct('answer', 50))], BUDGET, createEmitter());
    const shipping = decide({ ...requestFor(), placements: [{ placement: 'shipping', candidates: [{ id: 'post' }] }] });
    const both = decide(requestFor());
    await vi.advanceTimersByTimeAsync(BUDGET);
    expect((await shipping)[0]?.source).toBe('engine');
    expect((await both)[0]?.source).toBe('engine');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined], ['no placements', { ...requestFor(), placements: [] }], ['no context', { ...requestFor(), context: undefined }],
    ['one id twice', requestFor(['card', 'card'])], ['a candidate without id', { ...requestFor(), placements: [{ placement: 'payment', candidates: [{}] }] }],
  ])('answers a request with %s by an error and the page\'s order, as far as there is one', async (_, request) => {
    const events = createEmitter();
    const errors: TillEvents['error'][] = [];
    events.on('error', error => { errors.push(error); });
    const decide = createDecider(() => [rungThat('engine', conduct('answer'))], BUDGET, events);
    const decisions = await decide(request as ReturnType<typeof requestFor>);
    expect(decisions.every(decision => decision.source === 'static')).toBe(true);
    expect(errors).toEqual([expect.objectContaining({ code: 'request-invalid', at: expect.stringMatching(/^request/) })]);
  });

  it('resolves within the budget with exactly the candidates, whatever the rungs do', async () => {
    const any: fc.Arbitrary<Conduct> = fc.record({
      does: fc.constantFrom('answer', 'garbage', 'lose', 'fail', 'throw', 'hang'), after: fc.nat(2 * BUDGET), deaf: fc.boolean(),
    });
    await fc.assert(fc.asyncProperty(fc.array(any, { maxLength: 2 }), async conducts => {
      const { decisions, took } = await decided(conducts);
      expect(took).toBeLessThanOrEqual(BUDGET);
      expect(decisions.map(decision => decision.placement)).toEqual(['payment', 'upsell']);
      expect([...decisions[0]?.order ?? []].sort()).toEqual(['card', 'invoice', 'paypal']);
    }), { numRuns: 300 });
  });
});

describe('A page that was busy past the deadline', () => {
  it('still finds the answer that was waiting behind the timer', async () => {
    const { port1, port2 } = new MessageChannel();
    const waiting: DecisionRung = {
      name: 'engine', patience: budget => budget,
      decide: request => new Promise(resolve => {
        port2.addEventListener('message', () => resolve(checkAnswer(soundAnswer(request), request, 'engine')));
        port2.start();
        port1.postMessage('answer', []);
      }),
    };
    const answer = createDecider(() => [waiting], 5, createEmitter())(requestFor());
    const until = performance.now() + 40;
    while (performance.now() < until);
    expect((await answer)[0]?.source).toBe('engine');
    port1.close();
  });
});
