import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { loadShop, readModels } from '../../server/app.ts';
import { problem, startApi } from './fixtures/api.ts';
import { linearModel } from './fixtures/onnx.ts';
import { temporaryDirectory, writeModel, writeShop } from './fixtures/shop.ts';

describe('GET /v1/models/{name}/{version}', () => {
  it('gives the very bytes of the file, for ever', async () => {
    const bytes = linearModel(Array.from({ length: 600 }, (_, i) => i / 10));
    const { call } = await startApi({ models: await readModels(writeModel(bytes)) });
    const answer = await call('/v1/models/linear/1', { key: '' });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('etag')).toContain(createHash('sha256').update(bytes).digest('base64url'));
  });

  it('knows no other name, version or path', async () => {
    const { call } = await startApi({ models: await readModels(writeModel(linearModel([1]))) });
    for (const unknown of ['linear/2', 'other/1', '..%2f..%2fetc/passwd', 'linear/..%2f1', '__proto__/constructor']) {
      expect(await problem(await call(`/v1/models/${unknown}`))).toMatchObject({ code: 'model-unknown', status: 404 });
    }
  });
});

describe('GET /v1/shop/{file}', () => {
  it('gives the catalogue and the statistics that it names, and nothing else of the directory', async () => {
    const directory = writeShop();
    writeFileSync(path.join(directory, 'secret.txt'), 'secret');
    const { call } = await startApi({ shop: await loadShop(directory) });
    const catalog = await (await call('/v1/shop/catalog.json', { key: '' })).json() as { statistics: { url: string } };
    const statistics = await call(`/v1/shop/${catalog.statistics.url}`, { key: '' });
    expect(Buffer.from(await statistics.arrayBuffer()).equals(readFileSync(path.join(directory, 'statistics.bin')))).toBe(true);
    for (const unknown of ['secret.txt', '..%2fsecret.txt', 'shop.json']) expect((await problem(await call(`/v1/shop/${unknown}`))).code).toBe('catalog-unknown');
  });

  it('compresses for whoever takes it, each encoding under its own ETag', async () => {
    const directory = writeShop();
    const plain = readFileSync(path.join(directory, 'catalog.json'));
    writeFileSync(path.join(directory, 'catalog.json'), `${plain.toString()}${' '.repeat(2000)}`);
    const expected = readFileSync(path.join(directory, 'catalog.json'));
    const { url } = await startApi({ shop: await loadShop(directory) });
    const etags = new Set<string>();
    for (const [accept, encoding, decode] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync], ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync], ['identity', undefined, (body: Buffer) => body], ['', undefined, (body: Buffer) => body],
    ] as const) {
      const { headers, body } = await raw(`${url}/v1/shop/catalog.json`, accept);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['vary']).toMatch(/accept-encoding/i);
      expect(decode(body).equals(expected)).toBe(true);
      etags.add(headers['etag'] ?? '');
    }
    expect(etags.size).toBe(3);
  });

  it('says that there is no such file where there is no shop', async () => {
    const { call } = await startApi();
    expect((await problem(await call('/v1/shop/catalog.json'))).code).toBe('catalog-unknown');
  });
});

describe('loadShop', () => {
  it('names the file or the place at fault', async () => {
    const missing = temporaryDirectory();
    await expect(loadShop(missing)).rejects.toMatchObject({ code: 'catalog-unavailable', at: path.join(missing, 'catalog.json') });
    const torn = writeShop();
    writeFileSync(path.join(torn, 'catalog.json'), '{"version":');
    await expect(loadShop(torn)).rejects.toMatchObject({ code: 'catalog-invalid', at: path.join(torn, 'catalog.json') });
    const foreign = writeShop();
    const catalog = JSON.parse(readFileSync(path.join(foreign, 'catalog.json'), 'utf8')) as { statistics: object; products: unknown[] };
    writeFileSync(path.join(foreign, 'catalog.json'), JSON.stringify({ ...catalog, products: catalog.products.slice(1) }));
    await expect(loadShop(foreign)).rejects.toMatchObject({ code: 'catalog-invalid', at: 'statistics.products' });
    writeFileSync(path.join(foreign, 'catalog.json'), JSON.stringify({ ...catalog, statistics: { url: '../../etc/passwd' } }));
    await expect(loadShop(foreign)).rejects.toMatchObject({ code: 'catalog-invalid', at: 'catalog.statistics.url' });
    writeFileSync(path.join(foreign, 'catalog.json'), JSON.stringify({ ...catalog, statistics: { url: 'statistics.bin', integrity: 'sha256-AAAA' } }));
    await expect(loadShop(foreign)).rejects.toMatchObject({ code: 'catalog-invalid', at: 'catalog.statistics.integrity' });
  });
});

/** A GET that leaves the body as it came. */
function raw(url: string, accept: string): Promise<{ headers: Record<string, string | undefined>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: accept ? { 'accept-encoding': accept } : {}, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
        .on('end', () => resolve({ headers: response.headers as Record<string, string | undefined>, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}
