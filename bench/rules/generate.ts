/**
 * Seeded rule sets of the kind a checkout has: about seven tests a rule over the engine's facts, and shoppers to ask them of.
 * The same seed gives the same rules on every machine.
 */

/** A test or a combination, in no engine's own language. */
export type Node =
  | { readonly kind: 'number'; readonly field: string; readonly operator: '<' | '<=' | '>' | '>='; readonly value: number }
  | { readonly kind: 'one-of'; readonly field: string; readonly values: readonly string[]; readonly negated: boolean }
  | { readonly kind: 'is'; readonly field: string; readonly value: string | boolean; readonly negated: boolean }
  | { readonly kind: 'has'; readonly field: string; readonly value: string; readonly negated: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly part: Node };

type Random = () => number;

/** SplitMix32 (G. Steele et al., "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, 32-bit form); in [0, 1). */
function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(next: Random, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

function sample<T>(next: Random, from: readonly T[], count: number): T[] {
  const chosen = new Set<T>();
  while (chosen.size < count) chosen.add(pick(next, from));
  return [...chosen];
}

/** Thresholds a merchant would write, by field; amounts in minor units. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  'cart.subtotal': [1000, 1990, 2500, 2900, 3500, 4900, 5000, 7500, 9900, 10_000, 15_000, 20_000, 25_000, 30_000, 50_000, 75_000, 99_900],
  'cart.count': [1, 2, 3, 4, 5, 8, 10, 12],
  'cart.lines': [1, 2, 3, 5, 8],
  'profile.visits': [1, 2, 3, 5, 10, 20, 50],
  'profile.orders': [0, 1, 2, 3, 5, 10],
  'profile.daysSinceOrder': [7, 14, 30, 60, 90, 180, 365],
  'profile.averageOrder': [1500, 2500, 4000, 6000, 9000, 15_000],
  'context.hour': [6, 9, 12, 17, 18, 20, 22],
};
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'segment': ['new', 'bargain', 'loyal', 'vip', 'lapsed', 'gifter', 'business', 'window', 'mobile', 'big-basket', 'returner', 'subscriber'],
  'context.country': 'US GB DE FR ES IT NL BE AT CH PL SE NO DK FI IE PT CZ HU RO CA AU NZ JP BR MX IN SG AE ZA'.split(' '),
  'context.campaign': ['direct', 'email', 'search', 'social', 'affiliate', 'display', 'push'],
  'profile.lastPayment': ['card', 'paypal', 'klarna', 'apple-pay', 'google-pay', 'ideal', 'sepa', 'invoice'],
};
const DEVICES = ['mobile', 'desktop', 'tablet'];
const FLAGS = ['profile.known', 'profile.subscribed', 'cart.gift', 'context.returning'];
const CATEGORIES = Array.from({ length: 40 }, (_, index) => `category-${index}`);
/** Countries and segments are what merchants name most. */
const CHOICE_FIELDS = ['segment', 'segment', 'context.country', 'context.country', 'context.campaign', 'profile.lastPayment'];

function test(next: Random): Node {
  const kind = next();
  if (kind < 0.3) {
    const field = pick(next, Object.keys(NUMBERS));
    return { kind: 'number', field, operator: pick(next, ['<', '<=', '>', '>='] as const), value: pick(next, NUMBERS[field] ?? []) };
  }
  if (kind < 0.62) {
    const field = pick(next, CHOICE_FIELDS);
    const all = CHOICES[field] ?? [];
    return { kind: 'one-of', field, values: sample(next, all, 1 + Math.floor(next() * Math.min(6, all.length / 2))), negated: next() < 0.15 };
  }
  if (kind < 0.78) return { kind: 'is', field: 'context.device', value: pick(next, DEVICES), negated: next() < 0.15 };
  if (kind < 0.88) return { kind: 'is', field: pick(next, FLAGS), value: next() < 0.7, negated: false };
  return { kind: 'has', field: 'cart.categories', value: pick(next, CATEGORIES), negated: next() < 0.2 };
}

function part(next: Random, depth: number): Node {
  if (depth >= 2 || next() < 0.55) return test(next);
  const parts = Array.from({ length: 2 + Math.floor(next() * 2) }, () => part(next, depth + 1));
  const combined: Node = { kind: depth % 2 === 0 ? 'or' : 'and', parts };
  return next() < 0.08 ? { kind: 'not', part: combined } : combined;
}

/** `count` conditions. */
export function generateRules(count: number, seed = 20_261_122): Node[] {
  const next = random(seed);
  return Array.from({ length: count }, () => ({ kind: 'and', parts: Array.from({ length: 2 + Math.floor(next() * 3) }, () => part(next, 0)) }));
}

/** `count` shoppers, as nested facts. */
export function generateFacts(count: number, seed = 4173): object[] {
  const next = random(seed);
  const upTo = (most: number) => Math.floor(next() * most);
  return Array.from({ length: count }, () => ({
    cart: { subtotal: upTo(110_000), count: 1 + upTo(13), lines: 1 + upTo(9), gift: next() < 0.2, categories: sample(next, CATEGORIES, 3 + upTo(5)) },
    profile: { known: next() < 0.8, visits: upTo(40), orders: upTo(12), daysSinceOrder: upTo(400), averageOrder: upTo(20_000), subscribed: next() < 0.4, lastPayment: pick(next, CHOICES['profile.lastPayment'] ?? []) },
    context: { country: pick(next, CHOICES['context.country'] ?? []), device: pick(next, DEVICES), campaign: pick(next, CHOICES['context.campaign'] ?? []), hour: upTo(24), returning: next() < 0.5 },
    segment: pick(next, CHOICES['segment'] ?? []),
  }));
}

/** How many tests a condition has. */
export function countTests(node: Node): number {
  if (node.kind === 'not') return countTests(node.part);
  return node.kind === 'and' || node.kind === 'or' ? node.parts.reduce((sum, each) => sum + countTests(each), 0) : 1;
}
