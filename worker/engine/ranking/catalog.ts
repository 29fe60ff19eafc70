import * as v from 'valibot';
import { currencySchema, parse, productSchema, TillError, type Product } from '../../protocol/index.ts';
import { hashIds } from './layout.ts';
import { decodeStatistics, type Statistics } from './statistics.ts';

/** `catalog.json`: records to display, and where their statistics are. */
export const catalogSchema = v.object({
  version: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  currency: currencySchema,
  /** `url` is relative to the catalogue's own; `integrity` a Subresource Integrity value. */
  statistics: v.object({ url: v.pipe(v.string(), v.nonEmpty()), integrity: v.optional(v.string()) }),
  products: v.array(productSchema),
});
export type CatalogFile = v.InferOutput<typeof catalogSchema>;

/** A shop's products and what is known of their sales. Immutable; made once, shared by every decision. */
export interface Catalog {
  readonly version: string;
  readonly name: string;
  readonly currency: string;
  readonly products: readonly Product[];
  /** Product number by id: the row of `products` and of every column of `statistics`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly statistics: Statistics;
}

/**
 * Puts `catalog.json` and `statistics.bin` together.
 * @param checked `json` has passed `catalogSchema` and is not checked again, which for thousands of products takes most of the time.
 * @throws TillError `catalog-invalid` with the path of the first fault: a bad record, an id twice, or statistics of other products.
 */
export function parseCatalog(json: unknown, statistics: Uint8Array, { checked = false }: { readonly checked?: boolean } = {}): Catalog {
  const { version, name, currency, products } = checked ? json as CatalogFile : parse(catalogSchema, json, 'catalog-invalid', 'catalog');
  const numbers = numbered(products);
  const decoded = decodeStatistics(statistics);
  if (decoded.products !== products.length || decoded.idsHash !== hashIds(numbers.keys())) {
    throw new TillError('catalog-invalid', 'statistics.products', 'the statistics are of other products than the catalogue');
  }
  return { version, name, currency, products, numbers, statistics: decoded };
}

function numbered(products: readonly Product[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, product] of products.entries()) {
    if (numbers.has(product.id)) throw new TillError('catalog-invalid', `catalog.products[${number}].id`, `"${product.id}" is there twice`);
    numbers.set(product.id, number);
  }
  return numbers;
}

/** The display record of a product, or undefined where the catalogue has none. */
export function productOf(catalog: Catalog, id: string): Product | undefined {
  const number = catalog.numbers.get(id);
  return number === undefined ? undefined : catalog.products[number];
}
