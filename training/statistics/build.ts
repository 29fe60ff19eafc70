import { byteLength, columnsOver, compand, HALF_LIVES, hashIds, NONE, SEASONS, writeHeader, type Columns } from '../../worker/engine/ranking/index.ts';
import { neighbours, type Neighbour } from '../associations/neighbours.ts';
import type { Ledger } from '../ledger.ts';
import { countSales, type Sales } from './sales.ts';
import { numberWords } from './titles.ts';

/** Neighbours kept a product: at 32, a shop of 4,500 products takes a megabyte. */
const NEIGHBOURS = 32;
/** Most-sold products that take part in the associations. */
const ASSOCIATED = 6000;

export interface StatisticsOptions {
  /** Nothing at or after this moment is in the ledger; weights count back from here. */
  readonly at: number;
  /** Digits of the currency's minor unit. */
  readonly digits: number;
  readonly onProgress: (step: string, share: number) => void;
}

/** `statistics.bin` of a ledger. The same ledger and options give the same bytes. */
export async function buildStatistics(ledger: Ledger, { at, digits, onProgress }: StatisticsOptions): Promise<Uint8Array<ArrayBuffer>> {
  const products = ledger.products.length;
  const shape = { products, neighbours: NEIGHBOURS };
  const lists = await neighbours(ledger.orders, products, at, { keep: NEIGHBOURS, most: ASSOCIATED, onProgress: share => onProgress('associations', share) });
  const buffer = new ArrayBuffer(byteLength(shape));
  const columns = columnsOver(buffer, shape);
  columns.price.set(ledger.products.map(product => Math.round(product.price * 10 ** digits)));
  columns.words.set(numberWords(ledger.products.map(product => product.title)));
  writeSales(columns, countSales(ledger.orders, products, at));
  writeNeighbours(columns, lists);
  writeHeader(buffer, { ...shape, asOf: at, idsHash: hashIds(ledger.products.map(product => product.code)) });
  return new Uint8Array(buffer);
}

function writeSales(columns: Columns, sales: Sales): void {
  columns.orders.set(sales.orders);
  columns.first.set(sales.first);
  columns.last.set(sales.last);
  columns.repeat.set(sales.repeat.map(share => Math.round(share * 255)));
  for (const [index, shares] of sales.popularity.entries()) {
    const scale = columns.popularityScale[index] = largest(shares);
    for (const [number, share] of shares.entries()) columns.popularity[number * HALF_LIVES.length + index] = compand(share, scale, 65535);
  }
  for (const [index, shares] of sales.season.entries()) {
    const scale = columns.seasonScale[index] = largest(shares);
    for (const [number, share] of shares.entries()) columns.season[number * SEASONS + index] = compand(share, scale, 255);
  }
}

function writeNeighbours(columns: Columns, lists: readonly (readonly Neighbour[])[]): void {
  columns.neighbour.fill(NONE);
  for (const [number, list] of lists.entries()) {
    const ease = columns.easeScale[number] = largest(list.map(one => Math.abs(one.ease)));
    const cosine = columns.cosineScale[number] = largest(list.map(one => one.cosine));
    const recent = columns.recentScale[number] = largest(list.map(one => one.recent));
    for (const [place, one] of list.entries()) {
      const at = number * NEIGHBOURS + place;
      columns.neighbour[at] = one.number;
      columns.ease[at] = compand(one.ease, ease, 127);
      columns.cosine[at] = compand(one.cosine, cosine, 255);
      columns.recent[at] = compand(one.recent, recent, 255);
    }
  }
}

function largest(values: Iterable<number>): number {
  let top = 0;
  for (const value of values) if (value > top) top = value;
  return top;
}
