import { buildShop, type ShopSource } from '../../../../training/build-shop.ts';
import { parseCatalog, type Catalog } from '../../../../worker/engine/ranking/index.ts';
import { DAY, emptyProfile, type Cart, type Profile } from '../../../../worker/protocol/index.ts';

/** The clock of these tests: just after the last order. */
export const NOW = Date.UTC(2026, 5, 1);

const KINDS = ['Mug', 'Candle', 'Card', 'Basket', 'Lamp', 'Clock'] as const;
const COLOURS = ['Red', 'Blue', 'Green', 'Yellow', 'White'] as const;

export const PRODUCTS = KINDS.flatMap((kind, row) => COLOURS.map((colour, column) => ({
  code: `${kind}-${colour}`.toLowerCase(), title: `${colour} ${kind}`, price: row + 1 + column / 4, category: kind,
})));

/** Two years of invented orders. Mugs and candles of one colour go together; red sells best; customer 7 buys a red card each time. */
export function orders(count = 400): ShopSource['orders'] {
  return Array.from({ length: count }, (_, at) => {
    const colour = (COLOURS[(at * at) % 7 % COLOURS.length] ?? 'Red').toLowerCase();
    const extra = PRODUCTS[(at * 11) % PRODUCTS.length]?.code ?? 'lamp-red';
    const customer = at % 3 === 0 ? null : at % 20;
    const codes = new Set([`mug-${colour}`, `candle-${colour}`, extra, ...(customer === 7 ? ['card-red'] : [])]);
    return {
      id: `o${at}`, ts: new Date(NOW - (count - at) * 730 / count * DAY).toISOString(), c: customer, co: 'DE',
      items: [...codes].map((code): [string, number, number] => [code, 1 + (at % 3), PRODUCTS.find(product => product.code === code)?.price ?? 1]),
    };
  });
}

export const SOURCE: ShopSource = { products: PRODUCTS, orders: orders(), name: 'Gift shop', currency: 'EUR', at: NOW };

/** The shop's files, and the catalogue made of them. */
export async function giftShop(source: ShopSource = SOURCE): Promise<{ catalog: Catalog; files: ReadonlyMap<string, Uint8Array> }> {
  const { files } = await buildShop(source);
  return { files, catalog: parseCatalog(read(files, 'catalog.json'), bytes(files, 'statistics.bin')) };
}

export function read(files: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  return JSON.parse(new TextDecoder().decode(bytes(files, name)));
}

export function bytes(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const found = files.get(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

export function cartWith(...ids: string[]): Cart {
  return { items: ids.map(id => ({ id, quantity: 1 })) };
}

/** A shopper who bought these, days ago. */
export function shopper(purchases: Record<string, { count: number; days: number }>): Profile {
  const profile = emptyProfile('p', NOW - 400 * DAY);
  const days = Object.values(purchases).map(purchase => purchase.days);
  return {
    ...profile,
    orders: { count: Math.max(0, ...Object.values(purchases).map(purchase => purchase.count)), last: NOW - Math.min(...days) * DAY, value: 5000 },
    purchases: Object.fromEntries(Object.entries(purchases).map(([id, purchase]) => [id, { count: purchase.count, last: NOW - purchase.days * DAY }])),
  };
}
