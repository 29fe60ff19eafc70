import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStores } from '../../../server/stores/libsql/index.ts';
import { temporaryDirectory } from '../fixtures/shop.ts';
import { conformStores } from './conformance.ts';

conformStores('libsql in memory', async () => openStores(':memory:'));
conformStores('libsql in a file', async () => openStores(file()));

const file = () => path.join(temporaryDirectory(), 'tillkit.db');

describe('openStores', () => {
  it('finds in a file what was put there before', async () => {
    const location = file();
    const before = openStores(location);
    await before.policies.publish({ version: 'a', body: '1', at: 1 });
    await before.close();
    const after = openStores(location);
    expect(await after.policies.newest(1)).toEqual([{ version: 'a', body: '1', at: 1 }]);
    await after.close();
  });

  it('writes ahead, so that a reader does not wait for a writer', async () => {
    const location = file();
    const stores = openStores(location);
    expect(new Libsql(location).pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await stores.close();
  });

  it('lets two processes share a file', async () => {
    const location = file();
    const [one, two] = [openStores(location), openStores(location)];
    const signal = { id: '1', name: 'purchase' as const, at: '2026-11-22T09:00:00Z', params: {} };
    expect(await one.signals.add([signal], 1)).toEqual(['1']);
    expect(await two.signals.add([signal], 1)).toEqual([]);
    await one.close();
    await two.close();
  });

  it('refuses a file that is no database, one of a newer version, and a folder that is not there', () => {
    const garbage = file();
    writeFileSync(garbage, 'not a database, whatever its name says. '.repeat(500));
    const newer = file();
    const db = new Libsql(newer);
    db.exec('pragma user_version = 999');
    db.close();
    for (const location of [garbage, newer, path.join(temporaryDirectory(), 'none', 'x.db')]) {
      expect(() => openStores(location)).toThrow(expect.objectContaining({ code: 'storage-unavailable', at: location }));
    }
  });
});
