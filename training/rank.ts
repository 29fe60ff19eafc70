/**
 * Ranks upsell candidates for every query of a file, as the browser would.
 *   npm run rank -- --shop DIR --queries FILE --out FILE [--orders FILE …] [--short]
 * Writes `{ q, items }`, one JSON object a line, gzip where the name ends in `.gz`. The hidden item is never read.
 * A customer's own history comes from the shop's offline orders (and `--orders`), and only from before the query's moment.
 */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { readArguments, runCommand } from './arguments.ts';
import { minorDigits } from './build-shop.ts';
import { makeHistories } from './histories.ts';
import { progress } from './progress.ts';
import { readQueries } from './queries.ts';
import { rankQueries } from './rank-queries.ts';
import { readCatalog, readLedger } from './shop-directory.ts';

await runCommand(async () => {
  const options = readArguments({
    needed: ['shop', 'queries', 'out'], optional: ['orders'], switches: ['short'],
    usage: 'npm run rank -- --shop DIR --queries FILE --out FILE [--orders FILE …] [--short]',
  });
  const catalog = await readCatalog(options.needed('shop'));
  const unit = 10 ** minorDigits(catalog.currency);
  const histories = makeHistories(await readLedger(options.needed('shop'), catalog, options.all('orders')), unit);
  const queries = await readQueries(options.needed('queries'));
  const predictions = await rankQueries({ catalog, histories, queries, short: options.is('short'), unit, onProgress: progress() });
  const text = predictions.map(prediction => `${JSON.stringify(prediction)}\n`).join('');
  const out = options.needed('out');
  await writeFile(out, out.endsWith('.gz') ? gzipSync(text) : text);
  console.error(`${predictions.length} queries ranked: ${out}`);
});
