// Serves the demo: npm start [-- --shop DIR] [--port N]
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../scripts/build.ts';
import { demoServer } from './server.ts';
import { importedShop, ownShop } from './shop/load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const HOST = process.env['HOST'] ?? 'localhost';
const say = (text: string) => console.log(text);
/** What our own shop is made by. */
const SHOP_SOURCES = ['demo/catalog', 'demo/simulation', 'demo/shop', 'training', 'worker/engine/ranking'];

try {
  const { values } = parseArgs({ options: { shop: { type: 'string' }, port: { type: 'string' } } });
  const port = portOf(values.port ?? process.env['PORT'] ?? '4173');
  await assertFree(port);
  buildIfStale(say);
  const shop = values.shop === undefined ? await ownShop(path.join(root, 'out/shop'), versionOf(SHOP_SOURCES), say) : await importedShop(path.resolve(values.shop));
  const data = process.env['DATA_DIR'] ?? path.join(root, 'out/data');
  const app = await demoServer(shop, { dist: path.join(root, 'dist'), assets: path.join(root, 'out/demo'), data });
  await app.listen({ port, host: HOST });
  const at = `http://localhost:${port}`;
  say(`\n${shop.pages.name}: ${shop.pages.products.length} products\n\n  shop       ${at}/\n  checkout   ${at}/checkout\n  dashboard  ${at}/dashboard\n  API        ${at}/openapi.json\n\nCtrl+C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close().then(() => process.exit(0)));
} catch (cause) {
  console.error(explain(cause));
  process.exit(1);
}

/** Changes when any source file does. */
function versionOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts')).sort()) {
      hash.update(name).update(readFileSync(path.join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** Fails at once, not after a minute of building. @throws Error with code EADDRINUSE. */
async function assertFree(port: number): Promise<void> {
  const probe = createServer().listen({ port, host: HOST });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${text}" is not a port: expected a number from 0 to 65535.`);
  return port;
}

function explain(cause: unknown): string {
  const { code, port, message } = cause as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another: PORT=4180 npm start`;
  return message;
}
