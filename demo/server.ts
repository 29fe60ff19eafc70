import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { api, DEMO_KEYS, openStores, readModels, serverOptions } from '../server/app.ts';
import { MODEL_DIRECTORY, readModel } from '../training/model-directory.ts';
import { readAssets } from './backend/assets.ts';
import { demo } from './backend/demo.ts';
import { ShopStore } from './backend/store.ts';
import { demoPolicy } from './policy.ts';
import type { LoadedShop } from './shop/load.ts';

/** Where everything is. */
export interface DemoPlaces {
  /** Built files of the library and the workers. */
  readonly dist: string;
  /** Built page scripts. */
  readonly assets: string;
  /** Databases and models; made where absent. Without it nothing is kept beyond the process. */
  readonly data?: string | undefined;
}

/** The demo's pages and Tillkit's API on one server, not yet listening. */
export async function demoServer(shop: LoadedShop, places: DemoPlaces, now?: () => number): Promise<FastifyInstance> {
  const { data } = places;
  if (data !== undefined) await mkdir(data, { recursive: true });
  const model = existsSync(path.join(MODEL_DIRECTORY, 'ranker.onnx')) ? await readModel() : undefined;
  const app = Fastify({ ...serverOptions(), routerOptions: { ignoreTrailingSlash: false } });
  await app.register(api, {
    policy: await demoPolicy(shop.segments, model),
    stores: await openStores(data === undefined ? ':memory:' : path.join(data, 'tillkit.db')),
    keys: DEMO_KEYS, shop: shop.engine, now,
    models: model && (await readModels(MODEL_DIRECTORY)),
  });
  await app.register(demo, {
    shop: shop.pages, assets: await readAssets(places.assets), dist: places.dist, now,
    store: new ShopStore(data === undefined ? ':memory:' : path.join(data, 'shop.db')),
  });
  return app;
}
