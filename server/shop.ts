import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCatalog, type Catalog } from '../worker/engine/index.ts';
import { TillError } from '../worker/protocol/index.ts';
import { isIntact, makeResource, type Resource } from './resource.ts';

const CATALOG = 'catalog.json';

/** A shop directory in memory: for the engine here, and as files for the engine in the browser. */
export interface Shop {
  readonly catalog: Catalog;
  /** File name → bytes. The name of the statistics is the one that the catalogue gives. */
  readonly files: ReadonlyMap<string, Resource>;
}

/**
 * Reads a directory that `npm run import` or the demo's generator wrote.
 * @throws TillError `catalog-unavailable` where a file is missing, `catalog-invalid` where one is not as it should be.
 */
export async function loadShop(directory: string): Promise<Shop> {
  const catalog = await readShopFile(directory, CATALOG);
  const document = parseJson(catalog, path.join(directory, CATALOG));
  const { url = '', integrity } = (document as { statistics?: { url?: string; integrity?: string } }).statistics ?? {};
  if (url !== path.basename(url) || url === CATALOG) throw new TillError('catalog-invalid', 'catalog.statistics.url', 'expected the name of a file beside the catalogue');
  const statistics = await readShopFile(directory, url);
  const files = new Map([
    [CATALOG, await makeResource(catalog, 'application/json; charset=utf-8')],
    [url, await makeResource(statistics, 'application/octet-stream')],
  ]);
  const stored = files.get(url);
  if (stored && !isIntact(stored, integrity)) throw new TillError('catalog-invalid', 'catalog.statistics.integrity', 'the file is another one');
  return { catalog: parseCatalog(document, statistics), files };
}

async function readShopFile(directory: string, name: string): Promise<Uint8Array> {
  const file = path.join(directory, name);
  return new Uint8Array(await readFile(file).catch((cause: unknown) => { throw TillError.from(cause, 'catalog-unavailable', file); }));
}

function parseJson(bytes: Uint8Array, file: string): object {
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))) as object;
  } catch (cause) {
    throw TillError.from(cause, 'catalog-invalid', file);
  }
}
