import * as v from 'valibot';
import { parseCatalog, type Catalog } from '../../engine/index.ts';
import { catalogSchema } from '../../engine/ranking/index.ts';
import { parse, TillError } from '../../protocol/index.ts';
import type { LifetimeEvent } from '../scope.ts';
import { constant, dropOtherVariants, type FileAsk } from './cache.ts';
import { fits } from './integrity.ts';

const headSchema = v.pick(catalogSchema, ['version', 'statistics']);

/** A catalogue is records and statistics that belong together: both are there and checked before either is used. */
export function catalogAsk(url: string, event: LifetimeEvent): FileAsk<Catalog> {
  let used: FileAsk<Uint8Array> | undefined;
  return {
    url, event, missing: 'catalog-unavailable',
    // Not before: until the new records are kept, the old ones need their statistics.
    replaced: async () => { if (used) await dropOtherVariants(used); },
    check: async response => {
      const json: unknown = await response.json().catch((cause: unknown) => { throw TillError.from(cause, 'catalog-invalid', url); });
      const { version, statistics } = parse(headSchema, json, 'catalog-invalid', 'catalog');
      used = statisticsAsk(new URL(statistics.url, url).href, statistics.integrity, version, event);
      return parseCatalog(json, await constant(used));
    },
  };
}

/** The file may keep its name from version to version; each version is kept apart, so that records never meet statistics of others. */
function statisticsAsk(url: string, integrity: string | undefined, version: string, event: LifetimeEvent): FileAsk<Uint8Array> {
  return {
    url, event, missing: 'catalog-unavailable', variant: integrity ?? version,
    check: async response => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (integrity !== undefined && !await fits(bytes, integrity)) throw new TillError('catalog-invalid', url, 'the file does not match its integrity value');
      return bytes;
    },
  };
}
