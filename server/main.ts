import { readFile } from 'node:fs/promises';
import { closeOnSignals, createApi, loadShop, openStores, readModels, refuseTheRest } from './app.ts';
import { readConfig } from './config.ts';

/** The remote API alone. Settings come from the environment: see docs/api.md. */
try {
  const config = readConfig(process.env);
  const policy: unknown = JSON.parse(await readFile(config.policy, 'utf8'));
  const app = await createApi({
    policy,
    stores: openStores(config.database),
    keys: config.keys,
    shop: config.shop === undefined ? undefined : await loadShop(config.shop),
    models: config.models === undefined ? undefined : await readModels(config.models),
    origins: config.origins,
    rate: config.rate,
    trustProxy: config.trustProxy,
    log: {},
  });
  refuseTheRest(app);
  closeOnSignals(app);
  await app.listen({ port: config.port, host: config.host });
} catch (error) {
  process.stderr.write(`The API could not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
