import { PRODUCTS, type OwnProduct } from '../catalog/products.ts';
import type { CategoryId } from '../catalog/categories.ts';
import { hash, pickWeighted, seeded, type Random } from '../catalog/random.ts';
import { COMPLEMENTS, OCCASIONS, REPLENISHED, type Occasion } from './occasions.ts';
import { shopper, type Shopper } from './shoppers.ts';

/** An order, in the form that the importer reads. Prices in the major unit. */
export interface SimulatedOrder {
  readonly id: string;
  /** Local time without offset, to the minute. */
  readonly ts: string;
  readonly c: string | null;
  readonly co: string;
  readonly items: readonly (readonly [code: string, quantity: number, price: number])[];
}

const DAY = 86_400_000;
const START = Date.UTC(2024, 10, 25);
const END = Date.UTC(2026, 10, 22);
const SEASON = [0.7, 0.75, 0.9, 1, 1.1, 0.85, 0.75, 0.75, 0.9, 1.15, 1.8, 2.2] as const;
const BUSIEST = Math.max(...SEASON);

/**
 * The shop's order history, oldest first: two years of invented shoppers. Always the same for a seed.
 * How it works and why: docs/simulation.md.
 */
export function simulate({ seed = 20261122, shoppers = 1600 }: { seed?: number; shoppers?: number } = {}): SimulatedOrder[] {
  const random = seeded(seed);
  const orders = Array.from({ length: shoppers }, (_, index) => ordersOf(shopper(random, index), random)).flat();
  orders.sort((a, b) => a.at - b.at || (a.who.id < b.who.id ? -1 : 1));
  return orders.map(({ at, who, lines, known }, index) => ({
    id: `S${String(index + 1).padStart(6, '0')}`,
    ts: new Date(at).toISOString().slice(0, 16),
    c: known ? who.id : null,
    co: who.country,
    items: [...lines].map(([product, quantity]) => [product.id, quantity, priceAt(product, at)] as const),
  }));
}

interface Order { readonly at: number; readonly who: Shopper; readonly known: boolean; readonly lines: Map<OwnProduct, number> }

function ordersOf(who: Shopper, random: Random): Order[] {
  const orders: Order[] = [];
  const bought = new Map<OwnProduct, number>();
  let at = START + random() * 300 * DAY;
  while (at < END) {
    // A Poisson process thinned by the season (Lewis & Shedler 1979): possible visits come at the busiest rate, quiet months drop most.
    at += (-Math.log(1 - random()) * 365 * DAY) / (who.persona.rate * BUSIEST);
    if (at >= END || random() > busy(at) / BUSIEST) continue;
    const occasion = occasionAt(at, random);
    const lines = basket(who, occasion, at, bought, random);
    for (const product of lines.keys()) bought.set(product, at);
    if (lines.size > 0) orders.push({ at: Math.floor(at), who, known: random() < 0.82, lines });
  }
  return orders;
}

function basket(who: Shopper, occasion: Occasion, at: number, bought: ReadonlyMap<OwnProduct, number>, random: Random): Map<OwnProduct, number> {
  const lines = new Map<OwnProduct, number>();
  const available = PRODUCTS.filter(product => launched(product) <= at);
  const put = (product: OwnProduct | undefined) => {
    if (product) lines.set(product, (lines.get(product) ?? 0) + (random() < 0.12 ? 2 : 1));
  };
  const oneOf = (pool: readonly OwnProduct[], like?: OwnProduct) =>
    pool.length > 0 ? pickWeighted(random, pool, product => appeal(product, who) * (like?.collection === product.collection ? 4 : 1) * (lines.has(product) ? 0 : 1)) : undefined;

  if (random() < who.persona.replenishes) {
    put([...bought].find(([product, when]) => at - when > (REPLENISHED[product.art.motif] ?? Infinity) * DAY)?.[0]);
  }
  const count = occasion.gifts[0] + Math.floor(random() * (occasion.gifts[1] - occasion.gifts[0] + 1));
  for (let i = 0; i < count; i++) {
    const shelves = Object.entries(occasion.shelves) as [CategoryId, number][];
    const shelf = pickWeighted(random, shelves, ([id, weight]) => weight * (who.dear.has(id) ? 2.5 : 1))[0];
    put(oneOf(available.filter(product => product.category === shelf)));
  }
  for (const product of lines.keys()) {
    for (const { when, then, chance } of COMPLEMENTS) {
      if (lines.size < 12 && when.includes(product.art.motif) && random() < chance) put(oneOf(available.filter(other => then.includes(other.art.motif)), product));
    }
  }
  if (random() < occasion.wrapped) {
    put(oneOf(available.filter(product => product.category === 'wrap')));
    if (random() < 0.6) put(oneOf(available.filter(product => product.art.motif === 'card')));
  }
  return lines;
}

/** Fixed popularity of a product (a few hits, a long tail) times the shopper's taste and thrift. */
function appeal(product: OwnProduct, who: Shopper): number {
  const hit = ((hash(`hit:${product.id}`) % 1000) + 1) / 1000;
  const liked = who.likes.includes(product.collection) ? 1 + who.persona.taste : 1;
  return hit ** -0.45 * liked * (2000 / product.price) ** (who.persona.thrift - 1);
}

const monthOf = (at: number) => new Date(at).getUTCMonth();
const occasionAt = (at: number, random: Random) => pickWeighted(random, OCCASIONS, occasion => occasion.weight * (occasion.months?.[monthOf(at)] ?? 1));

/** How busy the shop is, by month. */
function busy(at: number): number {
  return SEASON[monthOf(at)] ?? 1;
}

/** One product in six came during the two years. */
function launched(product: OwnProduct): number {
  const seed = hash(`launch:${product.id}`);
  return seed % 6 === 0 ? START + (seed % 600) * DAY : START;
}

/** Prices were three percent lower in the first year. */
function priceAt(product: OwnProduct, at: number): number {
  const first = at < START + 365 * DAY;
  return Math.round(product.price * (first ? 0.97 : 1)) / 100;
}
