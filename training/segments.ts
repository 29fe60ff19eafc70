import { DAY, type Segments } from '../worker/protocol/index.ts';
import type { Entry } from './ledger.ts';

/** Segments that are looked for; fewer where there are fewer customers. */
const SEGMENTS = 5;
const ROUNDS = 100;
/** Values beyond this quantile are clamped, as the engine clamps them: one giant customer must not squeeze all others together. */
const QUANTILE = 0.95;

type Vector = readonly number[];

/** Features of a customer that orders alone can tell, under the engine's names and in its units. */
const FEATURES: readonly { readonly name: string; readonly low: string; readonly high: string; readonly of: (orders: readonly Entry[], at: number, unit: number) => number }[] = [
  { name: 'recencyDays', low: 'recent', high: 'lapsed', of: (orders, at) => (at - (orders.at(-1)?.at ?? at)) / DAY },
  { name: 'orders', low: 'few orders', high: 'frequent', of: orders => orders.length },
  { name: 'averageOrder', low: 'small baskets', high: 'large baskets', of: (orders, _, unit) => Math.round(value(orders) * unit / orders.length) },
  { name: 'totalValue', low: 'low value', high: 'high value', of: (orders, _, unit) => Math.round(value(orders) * unit) },
  { name: 'tenureDays', low: 'new', high: 'long known', of: (orders, at) => (at - (orders[0]?.at ?? at)) / DAY },
];

/**
 * Customer segments for a policy: k-means (Lloyd 1982, k-means++ seeding of Arthur & Vassilvitskii 2007 with a fixed seed) over
 * min-max scaled features, most valuable segment first. Undefined where there are too few customers.
 * @param digits Digits of the currency's minor unit.
 */
export function findSegments(orders: readonly Entry[], at: number, digits: number): Segments | undefined {
  const customers = [...byCustomer(orders).values()];
  if (customers.length < SEGMENTS * 2) return undefined;
  const raw = customers.map(own => FEATURES.map(feature => feature.of(own, at, 10 ** digits)));
  const ranges = FEATURES.map(({ name }, column) => ({ name, ...range(raw.map(row => row[column] ?? 0)) }));
  const scaled = raw.map(row => row.map((x, column) => scale(x, ranges[column]?.min ?? 0, ranges[column]?.max ?? 1)));
  const centers = cluster(scaled, SEGMENTS).sort((a, b) => (b[3] ?? 0) - (a[3] ?? 0));
  return {
    features: ranges,
    centroids: centers.map((center, index) => ({ id: `s${index + 1}`, label: label(center), center: center.map(x => Number(x.toFixed(4))) })),
    overrides: [],
  };
}

function value(orders: readonly Entry[]): number {
  return orders.reduce((sum, order) => sum + order.value, 0);
}

/** The orders of each known customer, in the given order. */
export function byCustomer(orders: readonly Entry[]): Map<string, Entry[]> {
  const customers = new Map<string, Entry[]>();
  for (const order of orders) {
    if (order.customer === undefined) continue;
    const own = customers.get(order.customer);
    if (own) own.push(order);
    else customers.set(order.customer, [order]);
  }
  return customers;
}

function range(values: number[]): { min: number; max: number } {
  const sorted = values.sort((a, b) => a - b);
  const min = sorted[0] ?? 0;
  return { min: Math.floor(min), max: Math.max(Math.floor(min) + 1, Math.ceil(sorted[Math.floor(QUANTILE * (sorted.length - 1))] ?? 0)) };
}

function scale(x: number, min: number, max: number): number {
  return Math.min(1, Math.max(0, (x - min) / (max - min)));
}

function cluster(points: readonly Vector[], count: number): Vector[] {
  let centers = seedCenters(points, count);
  for (let round = 0; round < ROUNDS; round++) {
    const groups = centers.map((): Vector[] => []);
    for (const point of points) groups[nearest(point, centers)]?.push(point);
    const next = groups.map((group, at) => (group.length ? mean(group) : centers[at] ?? []));
    if (next.every((center, at) => distance(center, centers[at] ?? []) < 1e-12)) break;
    centers = next;
  }
  return centers;
}

/** Each further center is drawn with a chance that grows with the squared distance to those there are. */
function seedCenters(points: readonly Vector[], count: number): Vector[] {
  const random = lcg(20091201);
  const centers: Vector[] = [points[Math.floor(random() * points.length)] ?? []];
  while (centers.length < count) {
    const far = points.map(point => distance(point, centers[nearest(point, centers)] ?? []));
    let left = random() * far.reduce((sum, x) => sum + x, 0);
    const index = far.findIndex(x => (left -= x) <= 0);
    centers.push(points[Math.max(0, index)] ?? []);
  }
  return centers;
}

function nearest(point: Vector, centers: readonly Vector[]): number {
  let best = 0;
  for (let at = 1; at < centers.length; at++) if (distance(point, centers[at] ?? []) < distance(point, centers[best] ?? [])) best = at;
  return best;
}

function distance(a: Vector, b: Vector): number {
  return a.reduce((sum, x, at) => sum + (x - (b[at] ?? 0)) ** 2, 0);
}

function mean(group: readonly Vector[]): Vector {
  return FEATURES.map((_, column) => group.reduce((sum, point) => sum + (point[column] ?? 0), 0) / group.length);
}

/** What marks a center: its features far from the middle. */
function label(center: Vector): string {
  const marks = FEATURES.flatMap(({ low, high }, column) => ((center[column] ?? 0) < 0.3 ? [low] : (center[column] ?? 0) > 0.6 ? [high] : []));
  return marks.join(', ') || 'middling';
}

/** Numerical Recipes' linear congruential generator: enough for seeding, the same everywhere. */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
