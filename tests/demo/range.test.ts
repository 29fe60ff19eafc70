import { describe, expect, it } from 'vitest';
import { MOTIFS } from '../../demo/catalog/art/motifs/index.ts';
import { subjectFor } from '../../demo/catalog/art/match.ts';
import { tile } from '../../demo/catalog/art/tile.ts';
import { CATEGORIES } from '../../demo/catalog/categories.ts';
import { PRODUCTS } from '../../demo/catalog/products.ts';
import { simulate } from '../../demo/simulation/simulate.ts';
import { demoPolicy } from '../../demo/policy.ts';
import { compilePolicy } from '../../worker/engine/index.ts';

describe('the range', () => {
  it('has about 250 products on twelve shelves, each with an id, a title and a price of its own kind', () => {
    expect(PRODUCTS.length).toBe(250);
    expect(new Set(PRODUCTS.map(product => product.category))).toEqual(new Set(CATEGORIES.map(({ id }) => id)));
    expect(new Set(PRODUCTS.map(product => product.id)).size).toBe(PRODUCTS.length);
    expect(new Set(PRODUCTS.map(product => product.title)).size).toBe(PRODUCTS.length);
    for (const { price } of PRODUCTS) expect(price).toBeGreaterThan(300);
  });

  it('has some sold out and some nearly so', () => {
    expect(PRODUCTS.filter(product => product.stock === 0).length).toBeGreaterThan(3);
    expect(PRODUCTS.filter(product => product.stock > 0 && product.stock <= 4).length).toBeGreaterThan(5);
  });
});

describe('a picture', () => {
  it('is the same each time, and needs no style permission', () => {
    for (const { art } of PRODUCTS) {
      expect(tile(art)).toBe(tile(art));
      expect(tile(art)).not.toMatch(/style|<script|href|undefined|NaN/);
    }
  });

  it('can be drawn for every motif, and for any title', () => {
    for (const motif of Object.keys(MOTIFS) as (keyof typeof MOTIFS)[]) expect(tile({ id: motif, motif, palette: 'sand', pattern: 'dots' })).toContain('</svg>');
    expect(subjectFor('1', 'WHITE HANGING HEART T-LIGHT HOLDER').motif).toBe('lantern');
    expect(subjectFor('1', 'JUMBO BAG RED RETROSPOT').motif).toBe('bag');
    expect(tile(subjectFor('?', '<script>'))).not.toContain('<script>');
  });
});

describe('the simulated history', () => {
  const orders = simulate({ shoppers: 300 });

  it('is the same for a seed and another for another', () => {
    expect(simulate({ shoppers: 20 })).toEqual(simulate({ shoppers: 20 }));
    expect(simulate({ shoppers: 20, seed: 2 })).not.toEqual(simulate({ shoppers: 20 }));
  });

  it('is in order of time, of known products, at plausible prices', () => {
    const prices = new Map(PRODUCTS.map(({ id, price }) => [id, price / 100]));
    expect(orders.map(order => order.ts)).toEqual(orders.map(order => order.ts).toSorted());
    for (const { items } of orders) {
      for (const [code, quantity, price] of items) {
        expect(quantity).toBeGreaterThan(0);
        expect(price / (prices.get(code) ?? 0)).toBeCloseTo(1, 1);
      }
    }
  });

  it('has complements: matches are bought with candles far more often than by chance', () => {
    const has = (order: (typeof orders)[number], test: (id: string) => boolean) => order.items.some(([code]) => test(code));
    const motif = new Map(PRODUCTS.map(product => [product.id, product.art.motif]));
    const candle = orders.filter(order => has(order, id => /Candle|tapers|pillar/.test(motif.get(id) ?? '')));
    const matches = (list: typeof orders) => list.filter(order => has(order, id => motif.get(id) === 'matches')).length / list.length;
    expect(matches(candle)).toBeGreaterThan(2 * matches(orders));
  });

  it('has seasons: ornaments sell before Christmas', () => {
    const ornaments = (months: string[]) => orders.filter(order => months.includes(order.ts.slice(5, 7))).flatMap(order => order.items).filter(([code]) => code.startsWith('orn')).length;
    expect(ornaments(['11', '12'])).toBeGreaterThan(3 * ornaments(['03', '04', '05', '06']));
  });
});

describe('the policy', () => {
  it('is valid and every condition of it can be compiled', async () => {
    const policy = await demoPolicy(undefined, undefined);
    expect(() => compilePolicy(policy)).not.toThrow();
    expect(policy.rules.length).toBeGreaterThanOrEqual(15);
  });

  it('gives its reasons in six languages', async () => {
    const { rules } = await demoPolicy(undefined, undefined);
    for (const { reason } of rules) if (reason) expect(Object.keys(reason).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja']);
  });
});
