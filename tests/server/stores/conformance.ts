import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../../server/stores/types.ts';
import type { Signal } from '../../../worker/protocol/index.ts';

const signal = (id: string, name: Signal['name'] = 'purchase'): Signal => ({ id, name, at: '2026-11-22T09:00:00Z', params: { value: 12.5 } });

/** What every implementation of the stores must do. @param open Empty stores. */
export function conformStores(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as stores`, () => {
    let stores: Stores;
    beforeEach(async () => { stores = await open(); });
    afterEach(() => stores.close());

    it('has nothing at first', async () => {
      expect(await stores.policies.newest(10)).toEqual([]);
      expect(await stores.signals.countByName(0)).toEqual({});
      expect(await stores.tallies.sum('decision', 0)).toEqual({});
      expect(await stores.tallies.series('decision', 0)).toEqual(new Map());
    });

    it('gives policies newest first, and no more than asked for', async () => {
      for (const version of ['a', 'b', 'c']) expect(await stores.policies.publish({ version, body: `"${version}"`, at: 5 })).toBe(true);
      expect(await stores.policies.newest(2)).toEqual([{ version: 'c', body: '"c"', at: 5 }, { version: 'b', body: '"b"', at: 5 }]);
    });

    it('keeps a policy as it is and refuses another body under its version', async () => {
      await stores.policies.publish({ version: 'a', body: '{"x":1}', at: 1 });
      expect(await stores.policies.publish({ version: 'a', body: '{"x":2}', at: 2 })).toBe(false);
      expect(await stores.policies.newest(5)).toEqual([{ version: 'a', body: '{"x":1}', at: 1 }]);
    });

    it('brings an earlier policy back', async () => {
      await stores.policies.publish({ version: 'a', body: '1', at: 1 });
      await stores.policies.publish({ version: 'b', body: '2', at: 2 });
      expect(await stores.policies.publish({ version: 'a', body: '1', at: 3 })).toBe(true);
      expect((await stores.policies.newest(5)).map(({ version, at }) => [version, at])).toEqual([['a', 3], ['b', 2]]);
    });

    it('keeps any text of a policy byte for byte', async () => {
      const body = JSON.stringify({ text: 'ünïcödé مرحبا 日本 \u0001 "\' ; drop table policies --', size: 'x'.repeat(200_000) });
      await stores.policies.publish({ version: "v'1", body, at: 1 });
      expect((await stores.policies.newest(1))[0]?.body).toBe(body);
    });

    it('takes a signal once, however often it is told', async () => {
      expect(await stores.signals.add([signal('1'), signal('2'), signal('1')], 10)).toEqual(['1', '2']);
      expect(await stores.signals.add([signal('2'), signal('3')], 20)).toEqual(['3']);
      expect(await stores.signals.countByName(0)).toEqual({ purchase: 3 });
    });

    it('takes a signal once when two deliveries overlap', async () => {
      const batch = Array.from({ length: 100 }, (_, i) => signal(`s${i}`));
      const taken = await Promise.all(Array.from({ length: 5 }, () => stores.signals.add(batch, 1)));
      expect(taken.flat().length).toBe(100);
    });

    it('counts signals by name since a moment of receipt', async () => {
      await stores.signals.add([signal('1'), signal('2', 'view_item')], 10);
      await stores.signals.add([signal('3', 'view_item')], 20);
      expect(await stores.signals.countByName(10)).toEqual({ purchase: 1, view_item: 2 });
      expect(await stores.signals.countByName(11)).toEqual({ view_item: 1 });
    });

    it('drops signals received before a moment and no others', async () => {
      await stores.signals.add([signal('1')], 10);
      await stores.signals.add([signal('2')], 20);
      expect(await stores.signals.prune(20)).toBe(1);
      expect(await stores.signals.countByName(0)).toEqual({ purchase: 1 });
    });

    it('adds tallies up by kind, minute and label', async () => {
      await stores.tallies.add([{ minute: 1, kind: 'decision', label: 'a', count: 2 }, { minute: 2, kind: 'decision', label: 'a', count: 3 }, { minute: 2, kind: 'error', label: 'a', count: 9 }]);
      await stores.tallies.add([{ minute: 2, kind: 'decision', label: 'a', count: 1 }, { minute: 2, kind: 'decision', label: 'b', count: 1 }]);
      expect(await stores.tallies.sum('decision', 1)).toEqual({ a: 6, b: 1 });
      expect(await stores.tallies.sum('decision', 2)).toEqual({ a: 4, b: 1 });
      expect(await stores.tallies.series('decision', 1)).toEqual(new Map([[1, 2], [2, 5]]));
    });

    it('drops tallies before a minute', async () => {
      await stores.tallies.add([{ minute: 1, kind: 'decision', label: 'a', count: 2 }, { minute: 2, kind: 'decision', label: 'a', count: 3 }]);
      expect(await stores.tallies.prune(2)).toBe(1);
      expect(await stores.tallies.sum('decision', 0)).toEqual({ a: 3 });
    });

    it('says that storage is not available once it is closed', async () => {
      await stores.close();
      await expect(stores.check()).rejects.toMatchObject({ code: 'storage-unavailable' });
      await expect(stores.signals.add([signal('1')], 1)).rejects.toMatchObject({ code: 'storage-unavailable' });
      await expect(stores.policies.newest(1)).rejects.toMatchObject({ code: 'storage-unavailable' });
      await expect(stores.close()).resolves.toBeUndefined();
    });
  });
}
