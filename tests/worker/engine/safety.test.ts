import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy, decide, type EngineInput } from '../../../worker/engine/index.ts';
import { amountIn, decisionRequestSchema, decisionSchema, parse, type Candidate, type Decision, type DecisionRequest } from '../../../worker/protocol/index.ts';
import { policy, profile, request } from './arbitraries.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);

const situation = fc.record({ policy, request, profile: fc.option(profile, { nil: undefined }), seed: fc.string() });

function run({ policy, request, profile, seed }: { policy: unknown; request: unknown; profile: EngineInput['profile']; seed: string }) {
  const parsed = parse(decisionRequestSchema, request, 'request-invalid', 'request');
  return { request: parsed, ...decide({ request: parsed, policy: compilePolicy(policy), profile, seed, source: 'engine' }) };
}

function each(check: (given: readonly Candidate[], decision: Decision, request: DecisionRequest) => void) {
  fc.assert(fc.property(situation, input => {
    const { request, decisions } = run(input);
    expect(decisions).toHaveLength(request.placements.length);
    decisions.forEach((decision, i) => check(request.placements[i]?.candidates ?? [], decision, request));
  }), { numRuns: RUNS });
}

describe('the five safety rules', () => {
  it('1: order and hidden are together exactly the given candidates, none added, lost or repeated', () => {
    each((given, { order, hidden }) => {
      expect([...order, ...hidden.map(h => h.id)].sort()).toEqual(given.map(c => c.id).sort());
    });
  });

  it('2: whatever is hidden names a rule and a reason; a payment method and a shipping rate always remain', () => {
    each((given, { placement, order, hidden }) => {
      for (const { rule, reason } of hidden) {
        expect(rule).not.toBe('');
        expect(reason).not.toBe('');
      }
      if ((placement === 'payment' || placement === 'shipping') && given.length > 0) expect(order.length).toBeGreaterThan(0);
    });
  });

  it('3: nothing is preselected that costs more than the page\'s own default, is unavailable, expired or hidden', () => {
    each((given, { placement, preselect, order, hidden }, { context }) => {
      if (preselect === undefined) return;
      expect(['payment', 'shipping']).toContain(placement);
      expect(order).toContain(preselect);
      const chosen = given.find(c => c.id === preselect);
      expect(chosen?.available).not.toBe(false);
      expect(chosen?.saved?.expiry).not.toBe('2020-01');
      const away = new Set(hidden.map(h => h.id));
      const cost = (c: Candidate | undefined) => (c?.price === undefined ? 0 : amountIn(c.price, context.currency) ?? Infinity) + (c?.fee === undefined ? 0 : amountIn(c.fee, context.currency) ?? Infinity);
      const subtotal = context.cart.items.reduce((sum, item) => sum + (item.price === undefined ? 0 : amountIn(item.price, context.currency) ?? 0) * item.quantity, 0);
      const usable = given.filter(c => !away.has(c.id) && c.available !== false && c.saved?.expiry !== '2020-01' && c.expires !== '2020-01-01T00:00:00Z'
        && subtotal >= (amountIn(c.minSubtotal, context.currency) ?? 0));
      expect(cost(chosen)).toBeLessThanOrEqual(cost(usable[0]));
      expect(usable.map(c => c.id)).toContain(preselect);
    });
  });

  it('4: a decision carries no price: of what the page gave it holds the ids alone', () => {
    each((_, decision) => {
      expect(decision.items).toBeUndefined();
      expect(Object.keys(decision).filter(key => /price|amount|discount/i.test(key))).toEqual([]);
    });
  });

  it('5: the same input gives the same bytes', () => {
    fc.assert(fc.property(situation, input => {
      expect(JSON.stringify(run(structuredClone(input)).decisions)).toBe(JSON.stringify(run(input).decisions));
    }), { numRuns: RUNS });
  });
});

describe('every decision', () => {
  it('is valid under the published schema', () => {
    each((_, decision) => {
      expect(() => parse(decisionSchema, decision, 'answer-invalid', 'decision')).not.toThrow();
    });
  });

  it('keeps what cannot be used last', () => {
    each((given, { placement, order }) => {
      if (placement !== 'payment') return;
      const usable = order.map(id => given.find(c => c.id === id)?.available !== false);
      expect(usable.lastIndexOf(true) < usable.indexOf(false) || !usable.includes(false) || given.some(c => c.saved?.expiry || c.expires || c.minSubtotal)).toBe(true);
    });
  });

  it('leaves Object.prototype as it was', () => {
    each(() => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined());
  });
});
