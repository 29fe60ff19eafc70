import { expect } from 'chai';
import { fewLeft, isSoldOut, shownProducts, struckPrice, type Shelf } from '../../../components/upsell-carousel/products.ts';
import type { Decision, Product } from '../../../worker/protocol/index.ts';

const product = (id: string, more: Partial<Product> = {}): Product => ({ id, title: id, price: 1000, ...more });
const decision = (more: Partial<Decision>): Decision => ({
  requestId: 'r', placement: 'upsell', order: [], hidden: [], notes: [], assignments: [], source: 'engine', policy: 'p', took: 0, expires: '2026-11-22T12:00:00Z', ...more,
});
const shelf = (more: Partial<Shelf>): string[] => shownProducts({
  products: ['a', 'b', 'c'].map(id => product(id)), decision: undefined, cart: undefined, currency: 'EUR', show: 4, added: new Set(), ...more,
}).map(({ id }) => id);

describe('the products shown', () => {
  it('follow the decided order without what it hides', () => {
    expect(shelf({ decision: decision({ order: ['c', 'a'], hidden: [{ id: 'b', rule: 'x', reason: 'y' }] }) })).to.deep.equal(['c', 'a']);
  });

  it('are the decision\'s own records where it brings them', () => {
    expect(shelf({ products: [], decision: decision({ order: ['y', 'x'], items: [product('x'), product('y')] }) })).to.deep.equal(['y', 'x']);
  });

  it('never hold what is in the cart, is sold out, or is priced in another currency', () => {
    expect(shelf({ cart: { items: [{ id: 'a', quantity: 1 }] } })).to.deep.equal(['b', 'c']);
    expect(shelf({ products: [product('a', { stock: 0 }), product('b', { price: { amount: 1, currency: 'USD' } }), product('c')] })).to.deep.equal(['c']);
  });

  it('keep what was added from this very carousel in its place', () => {
    expect(shelf({ cart: { items: [{ id: 'b', quantity: 1 }] }, added: new Set(['b']) })).to.deep.equal(['a', 'b', 'c']);
  });

  it('are no more than asked for, and are never filled up', () => {
    expect(shelf({ show: 2 })).to.deep.equal(['a', 'b']);
    expect(shelf({ show: 0 })).to.deep.equal([]);
    expect(shelf({ products: [product('a')], show: 4 })).to.deep.equal(['a']);
  });
});

describe('a product', () => {
  it('is sold out when each variant is', () => {
    const variants = [{ id: 's', title: 'S', stock: 0 }, { id: 'm', title: 'M', stock: 0 }];
    expect(isSoldOut(product('a', { variants }))).to.equal(true);
    expect(isSoldOut(product('a', { variants: [...variants, { id: 'l', title: 'L' }] }))).to.equal(false);
  });

  it('has a struck price only where it was dearer, in the same currency, and lawfully announced', () => {
    expect(struckPrice(product('a', { compareAt: 1500 }), 'EUR', false)).to.equal(1500);
    expect(struckPrice(product('a', { compareAt: 1000 }), 'EUR', false)).to.equal(undefined);
    expect(struckPrice(product('a', { compareAt: { amount: 1500, currency: 'USD' } }), 'EUR', false)).to.equal(undefined);
    expect(struckPrice(product('a', { compareAt: 1500 }), 'EUR', true)).to.equal(undefined);
    expect(struckPrice(product('a', { compareAt: 1500, lowestPrior30d: 1200 }), 'EUR', true)).to.equal(1500);
  });

  it('is scarce only by the page\'s own figure', () => {
    expect(fewLeft(product('a', { stock: 3 }))).to.equal(3);
    for (const stock of [0, 6, undefined]) expect(fewLeft(product('a', stock === undefined ? {} : { stock }))).to.equal(undefined);
  });
});
