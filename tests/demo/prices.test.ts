import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, hidden, openShop, SUNDAY, type ShopUnderTest, type Visitor } from './shop-under-test.ts';

interface Quotes {
  rates: { id: string; price: number; earliest: string; latest: string; cutoff: string; available?: boolean; unavailableReason?: string }[];
  methods: { id: string }[];
  freeFrom: number | null;
}

let shop: ShopUnderTest;
let visitor: Visitor;
beforeAll(async () => { shop = await openShop(); });
beforeEach(() => { visitor = shop.visitor(); shop.at(SUNDAY); });
afterAll(() => shop.close());

const quotes = async (country: string) => (await (await visitor.get(`/api/quotes?country=${country}`)).json()) as Quotes;
const coupon = async (code: string) => (await (await visitor.send('/api/coupon', { code })).json()) as { accepted: boolean; reason?: string; discount?: number; coupon: string | null };

describe('delivery', () => {
  it('promises days that follow from the next cut-off of a working day', async () => {
    const { rates } = await quotes('DE');
    expect(rates.find(({ id }) => id === 'standard')).toMatchObject({ cutoff: '2026-11-23T13:00:00.000Z', earliest: '2026-11-25', latest: '2026-11-26', price: 490 });
  });

  it('offers Saturday only while it can be kept, and says why not', async () => {
    expect((await quotes('DE')).rates.find(({ id }) => id === 'saturday')).toMatchObject({ available: false, unavailableReason: expect.stringContaining('Thursday') as string });
    shop.at(Date.parse('2026-11-27T09:00:00Z'));
    const open = (await quotes('DE')).rates.find(({ id }) => id === 'saturday');
    expect(open).toMatchObject({ earliest: '2026-11-28', latest: '2026-11-28' });
    expect(open?.available).toBeUndefined();
  });

  it('is free from the value that the country has, and never where it has none', async () => {
    await visitor.send('/api/cart', { id: 'mug-116' });
    await visitor.send('/api/cart', { id: 'mug-116' });
    expect(await quotes('DE')).toMatchObject({ freeFrom: 6000 });
    expect((await quotes('DE')).rates[0]?.price).toBe(0);
    expect(await quotes('US')).toMatchObject({ freeFrom: null });
    expect((await quotes('US')).rates[0]?.price).toBeGreaterThan(0);
  });

  it('refuses a country that is none of ours', async () => {
    for (const country of ['XX', '', 'constructor']) expect((await visitor.get(`/api/quotes?country=${country}`)).status).toBe(400);
  });

  it('brings the ways to pay of the country', async () => {
    for (const [country, method] of [['NL', 'ideal'], ['FR', 'cartes-bancaires'], ['JP', 'konbini'], ['DE', 'invoice'], ['AE', 'cash']] as const) {
      expect((await quotes(country)).methods.map(({ id }) => id)).toContain(method);
    }
    expect((await quotes('US')).methods.map(({ id }) => id)).not.toContain('sepa');
  });
});

describe('a change of the cart', () => {
  it('is answered for the country that the shopper has chosen meanwhile', async () => {
    const answer = (await (await visitor.send('/api/cart?country=NL', { id: 'tea-101' })).json()) as Quotes;
    expect(answer.methods.map(({ id }) => id)).toContain('ideal');
    expect(answer.rates[0]?.price).toBe(890);
  });
});

describe('a coupon', () => {
  beforeEach(async () => { await visitor.send('/api/cart', { id: 'tea-101' }); });

  it('is accepted as typed, in any case, and named with its discount', async () => {
    expect(await coupon('  hello10 ')).toMatchObject({ accepted: true, discount: 116, coupon: 'HELLO10' });
  });

  it.each([['', 'empty'], ['NOPE', 'invalid'], ['SUMMER25', 'expired'], ['TEATIME', 'min-subtotal'], ['__proto__', 'invalid']])('%j is refused as %s', async (code, reason) => {
    expect(await coupon(code)).toMatchObject({ accepted: false, reason, coupon: null });
  });

  it('for other shelves is refused', async () => {
    const other = shop.visitor();
    await other.send('/api/cart', { id: 'mug-116' });
    expect(await (await other.send('/api/coupon', { code: 'TEATIME' })).json()).toMatchObject({ accepted: false, reason: 'wrong-products' });
  });

  it('ends at its deadline, and nothing starts it anew', async () => {
    for (let i = 0; i < 4; i++) await visitor.send('/api/cart', { id: 'tea-101' });
    expect(await coupon('ADVENT26')).toMatchObject({ accepted: true });
    shop.at(Date.parse('2026-12-24T11:00:00Z'));
    expect(await coupon('ADVENT26')).toMatchObject({ accepted: false, reason: 'expired' });
    expect(await (await visitor.get('/checkout')).text()).not.toContain('ADVENT26');
  });

  it('for a first order is not for a second', async () => {
    const page = await (await visitor.get('/checkout')).text();
    await visitor.submit('/checkout', { ...ADDRESS, token: hidden(page, 'token'), agreed: hidden(page, 'agreed') });
    await visitor.send('/api/cart', { id: 'tea-101' });
    expect(await coupon('HELLO10')).toMatchObject({ accepted: false, reason: 'not-eligible' });
  });

  it('works by plain form, stays until removed, and says why it was refused', async () => {
    const refused = await visitor.submit('/checkout/coupon', { ...ADDRESS, coupon: 'NOPE' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('We do not know this code.');
    expect((await visitor.submit('/checkout/coupon', { ...ADDRESS, coupon: 'HELLO10' })).status).toBe(303);
    expect(await (await visitor.get('/checkout')).text()).toContain('HELLO10 is applied.');
    await visitor.submit('/checkout/coupon/remove', ADDRESS);
    expect(await (await visitor.get('/checkout')).text()).not.toContain('HELLO10 is applied.');
  });
});

describe('the cart', () => {
  it('sells no more than there is and nothing that is sold out', async () => {
    const { PRODUCTS } = await import('../../demo/catalog/products.ts');
    const gone = PRODUCTS.find(product => product.stock === 0);
    const few = PRODUCTS.find(product => product.stock > 0 && product.stock <= 4 && product.variants.length === 0);
    expect(await (await visitor.send('/api/cart', { id: gone?.id })).json()).toMatchObject({ accepted: false, count: 0 });
    await visitor.submit('/cart', { id: few?.id ?? '', quantity: '50' });
    expect(await (await visitor.get('/api/cart')).json()).toMatchObject({ count: few?.stock });
  });

  it('takes a variant at its own price, and the first in stock where none is named', async () => {
    const answer = await visitor.send('/api/cart', { id: 'can-104', variant: 'can-104-2' });
    const { cart } = (await answer.json()) as { cart: { items: { variant: string; price: number }[] } };
    expect(cart.items[0]).toMatchObject({ variant: 'can-104-2', price: 3550 });
    expect(await (await shop.visitor().send('/api/cart', { id: 'can-104' })).json()).toMatchObject({ cart: { items: [{ variant: 'can-104-1' }] } });
  });

  it('takes back by one what the carousel put in', async () => {
    await visitor.send('/api/cart', { id: 'tea-101' });
    await visitor.send('/api/cart', { id: 'tea-101' });
    expect(await (await visitor.send('/api/cart/remove', { key: 'tea-101' })).json()).toMatchObject({ accepted: true, count: 1 });
  });
});
