import { subjectFor } from '../catalog/art/match.ts';
import { CATEGORIES } from '../catalog/categories.ts';
import type { ArtSubject } from '../catalog/art/tile.ts';
import type { Variant } from '../catalog/products.ts';

/** A product as the pages show it. */
export interface DemoProduct {
  readonly id: string;
  readonly title: string;
  /** Minor units of the shop's currency. */
  readonly price: number;
  /** Empty where the shop has no shelves. */
  readonly category: string;
  readonly stock: number;
  readonly blurb: string;
  readonly variants: readonly Variant[];
  readonly art: ArtSubject;
}

/** What the pages need of a shop: our own, or one that was imported. */
export interface DemoShop {
  readonly name: string;
  readonly currency: string;
  /** Whether the products are our own inventions (they have shelves, descriptions and a story). */
  readonly own: boolean;
  readonly products: readonly DemoProduct[];
  readonly categories: readonly string[];
  find(id: string): DemoProduct | undefined;
  /** Products of a shelf and of every word of `query`; all where both are empty. */
  search(query: string, category: string): readonly DemoProduct[];
}

interface Contents {
  readonly name: string;
  readonly currency: string;
  readonly own: boolean;
  readonly products: readonly DemoProduct[];
}

export function makeShop({ name, currency, own, products }: Contents): DemoShop {
  const byId = new Map(products.map(product => [product.id, product]));
  const texts = new Map(products.map(product => [product.id, fold(`${product.title} ${product.category} ${product.id}`)]));
  return {
    name, currency, own, products,
    categories: own ? CATEGORIES.map(({ id }) => id) : [...new Set(products.map(product => product.category).filter(Boolean))],
    find: id => byId.get(id),
    search(query, category) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      return products.filter(product => (!category || product.category === category) && words.every(word => texts.get(product.id)?.includes(word)));
    },
  };
}

/** The products with neighbours from different shelves: a window on the whole range. */
export function mixed(products: readonly DemoProduct[]): DemoProduct[] {
  const shelves = [...Map.groupBy(products, product => product.category).values()];
  const longest = Math.max(0, ...shelves.map(shelf => shelf.length));
  return Array.from({ length: longest }, (_, row) => shelves.flatMap((shelf, column) => shelf[(row + column * 3) % longest] ?? [])).flat();
}

/** A product of an imported catalogue. Its picture is drawn from id and title; without a stock figure there is plenty. */
export function importedProduct(record: { id: string; title: string; price: number; category?: string | undefined; stock?: number | undefined }): DemoProduct {
  return {
    id: record.id, title: record.title, price: record.price, category: record.category ?? '', stock: record.stock ?? 100,
    blurb: '', variants: [], art: subjectFor(record.id, record.title),
  };
}

/** Lower case without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
