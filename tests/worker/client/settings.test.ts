import { describe, expect, it } from 'vitest';
import { shouldSpare } from '../../../worker/client/ranking/thrift.ts';
import { resolveSettings, type ConnectOptions } from '../../../worker/client/settings.ts';

const BASE = 'https://shop.example/de/checkout?step=2';

function resolved(options: ConnectOptions) {
  const faults: unknown[] = [];
  return { ...resolveSettings(options, BASE, cause => { faults.push(cause); }), faults };
}

describe('Settings', () => {
  it('have defaults: the worker at the root, the ranker beside it, no API, no consent, 150 ms', () => {
    expect(resolved({})).toMatchObject({
      policy: undefined, api: undefined, serviceWorker: 'https://shop.example/till-sw.js', ranker: 'https://shop.example/till-ranker.js',
      consent: 'none', strict: false, timeout: 150, faults: [],
    });
  });

  it('take URLs relative to the page, the ranker\'s default relative to the worker', () => {
    expect(resolved({ policy: 'policy.json', api: '/api/', apiKey: 'pk', serviceWorker: '/static/till-sw.js' })).toMatchObject({
      policy: 'https://shop.example/de/policy.json', api: { url: 'https://shop.example/api', key: 'pk' }, ranker: 'https://shop.example/static/till-ranker.js',
    });
  });

  it('have no ranker without a service worker', () => {
    expect(resolved({ serviceWorker: 'none', ranker: '/r.js' })).toMatchObject({ serviceWorker: undefined, ranker: undefined });
    expect(resolved({ ranker: 'none' }).ranker).toBeUndefined();
  });

  it('take an empty text as nothing', () => {
    expect(resolved({ policy: '', api: '', customer: '', serviceWorker: '' })).toMatchObject({ policy: undefined, api: undefined, customer: undefined, serviceWorker: 'https://shop.example/till-sw.js' });
  });

  it('leave a URL out that is none, and say which', () => {
    const { api, faults } = resolved({ api: 'http://[' });
    expect(api).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ code: 'attribute-invalid', at: 'connect api' })]);
  });

  it.each([0, -5, NaN, Infinity])('do not wait for %s ms', timeout => {
    expect(resolved({ timeout }).timeout).toBe(150);
  });
});

describe('The ranker', () => {
  const device = (fields: object) => fields as Parameters<typeof shouldSpare>[0];

  it('is spared a shopper who saves data and a device with little memory', () => {
    expect(shouldSpare(device({ connection: { saveData: true } }))).toBe(true);
    expect(shouldSpare(device({ deviceMemory: 1 }))).toBe(true);
  });

  it('is started where the browser does not tell', () => {
    expect(shouldSpare(device({}))).toBe(false);
    expect(shouldSpare(device({ deviceMemory: 8, connection: { saveData: false } }))).toBe(false);
  });
});
