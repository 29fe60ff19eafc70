import * as v from 'valibot';
import { parseCatalog, type Catalog } from '../../engine/index.ts';
import { catalogSchema } from '../../engine/ranking/index.ts';
import { parse, TillError } from '../../protocol/index.ts';
import type { LifetimeEvent } from '../scope.ts';
import { bytesOf, type Bytes, type FileAsk } from './file-ask.ts';
import { fits } from './integrity.ts';
import { parseJson } from './json.ts';
import { pack, unpack } from './pack.ts';

const headSchema = v.pick(catalogSchema, ['statistics']);

/** A catalogue is records and statistics that belong together: both are fetched and checked before either is used, and kept as one. */
export function catalogAsk(url: string, event: LifetimeEvent): FileAsk<Catalog> {
  return {
    url, event, missing: 'catalog-unavailable',
    async gather(response) {
      const records = await bytesOf(response);
      const { statistics } = parse(headSchema, parseJson(records, 'catalog-invalid', url), 'catalog-invalid', 'catalog');
      return pack(records, await fetchStatistics(new URL(statistics.url, url).href, statistics.integrity));
    },
    open(bytes) {
      const [records, statistics] = unpack(bytes);
      const checked = parse(catalogSchema, parseJson(records, 'catalog-invalid', url), 'catalog-invalid', 'catalog');
      // Kept as checked, so that no later worker need check thousands of products again.
      return { value: parseCatalog(checked, statistics, { checked: true }), keep: pack(new TextEncoder().encode(JSON.stringify(checked)), statistics) };
    },
    reopen(bytes) {
      const [records, statistics] = unpack(bytes);
      return parseCatalog(parseJson(records, 'catalog-invalid', url), statistics, { checked: true });
    },
  };
}

async function fetchStatistics(url: string, integrity: string | undefined): Promise<Bytes> {
  const response = await fetch(url, { cache: 'no-cache' }).catch((cause: unknown) => { throw TillError.from(cause, 'catalog-unavailable', url); });
  if (!response.ok) throw new TillError('catalog-unavailable', url, `HTTP ${response.status}`);
  const bytes = await bytesOf(response);
  if (integrity !== undefined && !await fits(bytes, integrity)) throw new TillError('catalog-invalid', url, 'the file does not match its integrity value');
  return bytes;
}
