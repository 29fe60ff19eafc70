import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeResource } from '../../server/resource.ts';
import { loadShop, type Shop } from '../../server/app.ts';
import { amountIn, segmentsSchema, type Product } from '../../worker/protocol/index.ts';
import * as v from 'valibot';
import { PRODUCTS } from '../catalog/products.ts';
import { buildOwnShop, OWN_CURRENCY, OWN_NAME } from './own-shop.ts';
import { importedProduct, makeShop, mixed, type DemoShop } from './shop.ts';

/** A shop as pages and engine need it. */
export interface LoadedShop {
  readonly pages: DemoShop;
  readonly engine: Shop;
  /** `segments.json`, where the shop has one. */
  readonly segments: v.InferOutput<typeof segmentsSchema> | undefined;
}

/**
 * Our own shop. Its files are made once and kept in `folder`, under a name that changes with the code that makes them.
 */
export async function ownShop(folder: string, version: string, say: (text: string) => void): Promise<LoadedShop> {
  const place = path.join(folder, version);
  if (!existsSync(path.join(place, 'shop.json'))) {
    say('building the demo shop from its simulated history …');
    await rm(folder, { recursive: true, force: true });
    for (const [name, bytes] of await buildOwnShop()) {
      const file = path.join(place, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  }
  return load(place, makeShop({ name: OWN_NAME, currency: OWN_CURRENCY, own: true, products: mixed(PRODUCTS) }));
}

/** A shop that `npm run import` wrote. */
export async function importedShop(folder: string): Promise<LoadedShop> {
  const { catalog } = await loadShop(folder);
  const products = catalog.products.map(({ id, title, price, category, stock }) => importedProduct({ id, title, price: amountIn(price, catalog.currency) ?? 0, category, stock }));
  return load(folder, makeShop({ name: catalog.name, currency: catalog.currency, own: false, products }));
}

async function load(folder: string, pages: DemoShop): Promise<LoadedShop> {
  const shop = await loadShop(folder);
  const segments = path.join(folder, 'segments.json');
  return {
    pages,
    engine: await withPictures(shop, pages),
    segments: existsSync(segments) ? v.parse(segmentsSchema, JSON.parse(await readFile(segments, 'utf8'))) : undefined,
  };
}

/** The catalogue with what only the pages know: where pictures and pages are, and the variants. */
async function withPictures(shop: Shop, pages: DemoShop): Promise<Shop> {
  const products = shop.catalog.products.map((record): Product => {
    const address = encodeURIComponent(record.id);
    const variants = pages.find(record.id)?.variants ?? [];
    return { ...record, image: record.image ?? `/art/${address}.svg`, url: record.url ?? `/p/${address}`, ...(variants.length > 0 && { variants: [...variants] }) };
  });
  const statistics = [...shop.files].find(([name]) => name !== 'catalog.json');
  const { name, currency } = shop.catalog;
  const version = createHash('sha256').update(shop.catalog.version).update(JSON.stringify(products)).digest('hex').slice(0, 12);
  const file = { version, name, currency, statistics: { url: statistics?.[0] ?? 'statistics.bin' }, products };
  const catalog = await makeResource(new TextEncoder().encode(JSON.stringify(file)), 'application/json; charset=utf-8');
  return { catalog: { ...shop.catalog, version, products }, files: new Map([...shop.files, ['catalog.json', catalog]]) };
}
