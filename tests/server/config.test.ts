import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { Keyring, parseKeys } from '../../server/keys.ts';
import { bucketOf, quantile } from '../../server/latency.ts';

const LONG = 'x'.repeat(24);

describe('readConfig', () => {
  it('needs a policy and keys, and nothing else', () => {
    expect(readConfig({ TILLKIT_POLICY: 'policy.json', TILLKIT_KEYS: 'demo' })).toMatchObject({ port: 4173, host: '127.0.0.1', database: 'tillkit.db', origins: [], rate: 1200 });
    expect(() => readConfig({ TILLKIT_KEYS: 'demo' })).toThrow('TILLKIT_POLICY');
    expect(() => readConfig({ TILLKIT_POLICY: 'policy.json' })).toThrow('TILLKIT_KEYS');
  });

  it('names the variable that is wrong', () => {
    expect(() => readConfig({ TILLKIT_POLICY: 'p', TILLKIT_KEYS: 'demo', PORT: 'http' })).toThrow('PORT');
  });

  it('reads a list of origins', () => {
    expect(readConfig({ TILLKIT_POLICY: 'p', TILLKIT_KEYS: 'demo', TILLKIT_ORIGINS: 'https://a.example, https://b.example,' }).origins).toEqual(['https://a.example', 'https://b.example']);
  });
});

describe('parseKeys', () => {
  it('reads keys with their roles', () => {
    expect(parseKeys(`pk_${LONG}=publishable, sk_${LONG}=editor|analyst`)).toEqual([{ key: `pk_${LONG}`, roles: ['publishable'] }, { key: `sk_${LONG}`, roles: ['editor', 'analyst'] }]);
  });

  it('refuses short keys and unknown roles, without telling the key', () => {
    expect(() => parseKeys(`${LONG}=publishable,short=editor`)).toThrow(/^TILLKIT_KEYS entry 2: (?!.*short=)/);
    expect(() => parseKeys(`${LONG}=king`)).toThrow(/^(?!.*xxxx).*roles/);
  });
});

describe('Keyring', () => {
  it('knows its keys and no others', () => {
    const ring = new Keyring([{ key: 'a', roles: ['editor'] }, { key: 'b', roles: ['analyst'] }]);
    expect(ring.rolesOf('b')).toEqual(new Set(['analyst']));
    expect(ring.rolesOf('')).toBeUndefined();
    expect(ring.rolesOf('ab')).toBeUndefined();
  });
});

describe('quantile', () => {
  it('is at most a quarter too high and never too low', () => {
    for (const ms of [0.01, 0.1, 0.5, 1, 3.7, 42, 999, 12_345]) {
      const bound = Number(bucketOf(ms));
      expect(bound).toBeGreaterThanOrEqual(ms * 0.995);
      expect(bound).toBeLessThanOrEqual(Math.max(0.1, ms * 1.26));
    }
  });

  it('finds the bucket that the share falls in', () => {
    const counts = { '1.00': 90, '10.0': 9, '100': 1 };
    expect([quantile(counts, 0.5), quantile(counts, 0.95), quantile(counts, 1)]).toEqual([1, 10, 100]);
    expect(quantile({}, 0.5)).toBeUndefined();
  });
});
