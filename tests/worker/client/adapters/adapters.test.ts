import { describe, expect, it, vi } from 'vitest';
import { sendSignals, trackDataLayer, trackSegment } from '../../../../worker/client/adapters/index.ts';
import { createEmitter } from '../../../../worker/client/events.ts';
import type { Till } from '../../../../worker/client/index.ts';
import { signalSchema, type Consent, type Signal } from '../../../../worker/protocol/index.ts';
import * as v from 'valibot';

/** What is told of a connection, without the connection. */
function told(consent: Consent = { personalization: true, analytics: true }) {
  const events = createEmitter();
  const tracked: [string, unknown][] = [];
  const till = { track: (name: string, params: unknown) => { tracked.push([name, params]); }, on: events.on, consent: { get: () => consent } };
  return { till: till as unknown as Till, tracked, events };
}

/** Tracked events are ones that the schema takes. */
function valid([name, params]: [string, unknown]): boolean {
  return v.safeParse(signalSchema, { id: '1', name, at: '2026-11-22T09:00:00Z', params }).success;
}

function gtagArguments(..._entry: unknown[]): IArguments {
  return arguments;
}

describe('The data layer', () => {
  it('is tracked: what stood there before, gtag calls, and pushes of Tag Manager', async () => {
    const { till, tracked } = told();
    const layer: unknown[] = [gtagArguments('js', new Date()), gtagArguments('event', 'begin_checkout', { currency: 'EUR', value: 20 })];
    trackDataLayer(till, layer);
    layer.push({ event: 'add_to_cart', ecommerce: { currency: 'EUR', items: [{ item_id: 'mug', quantity: 1, index: 3 }] } });
    await Promise.resolve();
    expect(tracked.map(([name]) => name)).toEqual(['begin_checkout', 'add_to_cart']);
    expect(tracked.every(valid)).toBe(true);
  });

  it('keeps the page\'s own push, with its result', () => {
    const layer: unknown[] = [];
    const push = vi.fn<(...entries: unknown[]) => number>(() => 42);
    layer.push = push;
    trackDataLayer(told().till, layer);
    expect(layer.push('a', 'b')).toBe(42);
    expect(push).toHaveBeenCalledWith('a', 'b');
  });

  it('is passed over where an entry is no event of ours', async () => {
    const { till, tracked } = told();
    const layer: unknown[] = [null, 7, 'text', { event: 'gtm.js' }, gtagArguments('config', 'G-1'), gtagArguments('event', 'scroll'), { event: 'constructor' }];
    trackDataLayer(till, layer);
    expect(tracked).toEqual([]);
  });

  it('is left alone after the end', async () => {
    const { till, tracked } = told();
    const layer: unknown[] = [];
    trackDataLayer(till, layer)();
    layer.push({ event: 'view_cart' });
    await Promise.resolve();
    expect(tracked).toEqual([]);
  });
});

describe('Segment', () => {
  it('is tracked under the GA4 names, with their parameters', () => {
    const { till, tracked } = told();
    let tell: (event: string, properties: Record<string, unknown>) => void = () => {};
    trackSegment(till, { on: (_, listener) => { tell = listener; } });
    tell('Product Added', { product_id: 'mug', name: 'Mug', price: 9.5, quantity: 2, currency: 'EUR', cart_id: 'secret' });
    tell('Order Completed', { order_id: 'o1', revenue: 19, total: 24, currency: 'EUR', products: [{ sku: 'mug', price: 9.5 }, { product_id: null }], coupon: null });
    tell('Signed Up', {});
    expect(tracked).toEqual([
      ['add_to_cart', { currency: 'EUR', items: [{ item_id: 'mug', item_name: 'Mug', price: 9.5, quantity: 2 }] }],
      ['purchase', { currency: 'EUR', value: 19, transaction_id: 'o1', items: [{ item_id: 'mug', price: 9.5 }] }],
    ]);
    expect(tracked.every(valid)).toBe(true);
  });
});

describe('A sink', () => {
  const signal: Signal = { id: '1', name: 'view_cart', at: '2026-11-22T09:00:00Z', params: {} };

  it('gets a copy of each signal, only with consent to analytics', () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
    const agreed = told();
    const refused = told({ personalization: true, analytics: false });
    const stop = sendSignals(agreed.till, 'https://shop.example/collect');
    sendSignals(refused.till, 'https://shop.example/collect');
    agreed.events.emit('signal', signal);
    refused.events.emit('signal', signal);
    stop();
    agreed.events.emit('signal', signal);
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', keepalive: true, body: JSON.stringify({ signals: [signal] }) });
    fetched.mockRestore();
  });
});
