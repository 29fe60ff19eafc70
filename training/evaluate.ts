/**
 * Measures the shipped ranker and two baselines on the queries of the evaluation protocol, on whole and on short carts.
 *   npm run evaluate -- --shop DIR --queries FILE
 */
import { readArguments, runCommand } from './arguments.ts';
import { answer, cooccurrenceBaseline, popularityBaseline } from './baselines.ts';
import { minorDigits } from './build-shop.ts';
import { makeHistories } from './histories.ts';
import { estimate, METRICS, rankOf } from './metrics.ts';
import { progress } from './progress.ts';
import { readQueries, type Query } from './queries.ts';
import { rankQueries } from './rank-queries.ts';
import { ImportFault } from './read/faults.ts';
import { readCatalog, readLedger } from './shop-directory.ts';

await runCommand(async () => {
  const options = readArguments({ needed: ['shop', 'queries'], optional: [], usage: 'npm run evaluate -- --shop DIR --queries FILE' });
  const catalog = await readCatalog(options.needed('shop'));
  const ledger = await readLedger(options.needed('shop'), catalog);
  const queries = await readQueries(options.needed('queries'));
  if (queries.some(query => query.target === undefined)) throw new ImportFault('field-missing', options.needed('queries'), 'every query needs "target"');
  const unit = 10 ** minorDigits(catalog.currency);
  const histories = makeHistories(ledger, unit);
  const report = progress();
  console.log(row(['cart', 'method', ...Object.keys(METRICS)]));
  for (const short of [false, true]) {
    const ranked = await rankQueries({ catalog, histories, queries, short, unit, onProgress: report });
    const methods = {
      'popularity': answer(popularityBaseline(ledger), queries, short),
      'co-occurrence cosine': answer(cooccurrenceBaseline(ledger), queries, short),
      'ranker (int8)': ranked.map(prediction => prediction.items),
    };
    for (const [name, lists] of Object.entries(methods)) console.log(row([short ? 'short' : 'whole', name, ...figures(queries, lists, short)]));
  }
  console.log(`${queries.length} queries; 95 % intervals by resampling baskets`);
});

function figures(queries: readonly Query[], lists: readonly (readonly string[])[], short: boolean): string[] {
  const ranks = queries.map((query, at) => rankOf(query.target ?? '', lists[at] ?? [], new Set(short ? query.short : query.cart.map(([code]) => code))));
  const baskets = queries.map(query => query.basket);
  return Object.values(METRICS).map(metric => {
    const { value, low, high } = estimate(ranks.map(metric), baskets);
    return `${value.toFixed(4)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  });
}

function row([cart = '', method = '', ...cells]: readonly string[]): string {
  return `${cart.padEnd(6)} ${method.padEnd(21)} ${cells.map(cell => cell.padEnd(22)).join(' ')}`.trimEnd();
}
