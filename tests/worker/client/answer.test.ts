import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../worker/client/answer.ts';
import type { Decision } from '../../../worker/protocol/index.ts';
import { requestFor, soundAnswer } from './requests.ts';

const request = requestFor();

/** The sound answer with its first decision changed. */
function changed(change: Partial<Decision>): unknown {
  const [first, ...rest] = soundAnswer(request).decisions;
  return { decisions: [{ ...first, ...change }, ...rest] };
}

describe('An answer is checked against its request', () => {
  it('is taken when it holds every candidate once, and is marked with the rung it came from', () => {
    const [payment] = checkAnswer(soundAnswer(request), request, 'remote');
    expect(payment?.order).toEqual(['invoice', 'paypal', 'card']);
    expect(payment?.source).toBe('remote');
  });

  it('may hide a candidate with a rule and a reason', () => {
    const answer = changed({ order: ['card', 'paypal'], hidden: [{ id: 'invoice', rule: 'till:country', reason: 'not here' }] });
    expect(checkAnswer(answer, request, 'engine')[0]?.hidden).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['is not an object', 'hello'],
    ['has no decisions', {}],
    ['has one decision too few', { decisions: soundAnswer(request).decisions.slice(1) }],
    ['loses a candidate', changed({ order: ['card', 'paypal'] })],
    ['adds a candidate', changed({ order: ['card', 'paypal', 'invoice', 'bitcoin'] })],
    ['shows a candidate twice', changed({ order: ['card', 'card', 'paypal', 'invoice'] })],
    ['shows and hides a candidate', changed({ hidden: [{ id: 'card', rule: 'r', reason: 'x' }] })],
    ['preselects what it does not show', changed({ preselect: 'bitcoin' })],
    ['answers another request', changed({ requestId: 'another' })],
    ['answers another placement', changed({ placement: 'shipping' })],
    ['has an order of numbers', changed({ order: [1, 2, 3] as unknown as string[] })],
    ['generates a product without its record', { decisions: soundAnswer(request).decisions.map(decision => ({ ...decision, items: [] })) }],
  ])('is refused with its place when it %s', (_, answer) => {
    expect(() => checkAnswer(answer, request, 'remote')).toThrow(expect.objectContaining({ code: 'answer-invalid', at: expect.stringMatching(/^remote/) }));
  });
});
