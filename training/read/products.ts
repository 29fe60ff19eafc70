import type { Faults } from './faults.ts';
import { ImportFault } from './faults.ts';
import { optionalText, textOf, toNumber } from './fields.ts';
import { readRows } from './rows.ts';

/** A product as a merchant's file has it. `price` in the major unit (1.25). */
export interface ProductRow {
  readonly code: string;
  readonly title: string;
  readonly price: number;
  readonly category?: string | undefined;
  readonly image?: string | undefined;
  readonly url?: string | undefined;
  readonly stock?: number | undefined;
}

/**
 * The products of a file. Columns: `code` (or `id`, `sku`), `title` (or `name`), `price`; `category`, `image`, `url`, `stock` where there are any.
 * A bad row is counted in `faults` and left out.
 * @throws ImportFault `file-unreadable`, or `file-empty` where no row was usable.
 */
export async function readProducts(file: string, faults: Faults): Promise<ProductRow[]> {
  const products = new Map<string, ProductRow>();
  for await (const row of readRows(file, fault => faults.add(fault))) {
    try {
      const product = toProduct(row);
      if (products.has(product.code)) throw new ImportFault('product-twice', row.at, `"${product.code}"`);
      products.set(product.code, product);
    } catch (fault) {
      if (!(fault instanceof ImportFault)) throw fault;
      faults.add(fault);
    }
  }
  if (products.size === 0) throw new ImportFault('file-empty', file, 'expected the columns "code", "title" and "price"');
  return [...products.values()];
}

function toProduct(row: Parameters<typeof textOf>[0]): ProductRow {
  const code = textOf(row, 'code', 'id', 'sku');
  const stock = optionalText(row, 'stock');
  return {
    code,
    title: optionalText(row, 'title', 'name') ?? code,
    price: toNumber(textOf(row, 'price'), 'price', row.at, 0),
    category: optionalText(row, 'category'),
    image: optionalText(row, 'image'),
    url: optionalText(row, 'url'),
    stock: stock === undefined ? undefined : Math.floor(toNumber(stock, 'stock', row.at, 0)),
  };
}
