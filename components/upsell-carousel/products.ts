import { amountIn, type Candidate, type Cart, type Decision, type Price, type Product } from '../../worker/protocol/index.ts';
import { reorder } from '../shared/reorder.ts';

export interface Shelf {
  /** Given by the page; a decision that brings its own records goes before. */
  readonly products: readonly Product[];
  readonly decision: Decision | undefined;
  readonly cart: Cart | undefined;
  /** ISO 4217; empty where no scope tells. */
  readonly currency: string;
  /** At most this many. */
  readonly show: number;
  /** Added from this very carousel: they stay in their place, with a way back. */
  readonly added: ReadonlySet<string>;
}

/** The products to show, in the decided order: nothing hidden, sold out, in another currency, or in the cart. Never filled up. */
export function shownProducts({ products, decision, cart, currency, show, added }: Shelf): Product[] {
  const hidden = new Set(decision?.hidden.map(({ id }) => id));
  const inCart = new Set(cart?.items.map(({ id }) => id));
  // The last rung generates nothing: what the page itself gave is better than nothing.
  const generated = decision?.source === 'static' ? undefined : decision?.items;
  return reorder(generated ?? products, decision?.order, product => product.id)
    .filter(({ id, price }) => !hidden.has(id) && (added.has(id) || !inCart.has(id)) && (currency === '' || amountIn(price, currency) !== undefined))
    .filter(product => added.has(product.id) || !isSoldOut(product))
    .slice(0, Math.max(0, show));
}

export function isSoldOut({ stock, variants }: Product): boolean {
  return stock === 0 || (variants !== undefined && variants.length > 0 && variants.every(variant => variant.stock === 0));
}

/** What the engine needs to know of a product. */
export function candidateOf({ id, price, stock, category, variants }: Product): Candidate {
  return {
    id, price, ...(stock !== undefined && { stock }), ...(category !== undefined && { category }),
    ...(variants && { variants: variants.map(variant => ({ id: variant.id, ...(variant.stock !== undefined && { stock: variant.stock }) })) }),
  };
}

/**
 * The struck price, where one may be shown: it is higher than the price, in the same currency,
 * and has the lowest price of the last 30 days beside it where the page asks for that.
 */
export function struckPrice({ price, compareAt, lowestPrior30d }: Product, currency: string, omnibus: boolean): Price | undefined {
  if (compareAt === undefined || (omnibus && lowestPrior30d === undefined)) return undefined;
  const code = typeof price === 'object' ? price.currency : currency;
  const [now, before] = [amountIn(price, code), amountIn(compareAt, code)];
  return now !== undefined && before !== undefined && before > now ? compareAt : undefined;
}

/** So few are left that it is worth saying; the figure is the page's own. */
const FEW = 5;

export function fewLeft({ stock, variants }: Product): number | undefined {
  return stock !== undefined && stock > 0 && stock <= FEW && !variants?.length ? stock : undefined;
}
