import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, hidden, openShop, type ShopUnderTest, type Visitor } from './shop-under-test.ts';

let shop: ShopUnderTest;
beforeAll(async () => { shop = await openShop(); });
afterAll(() => shop.close());

async function withTea(): Promise<Visitor> {
  const visitor = shop.visitor();
  const added = await visitor.submit('/cart', { id: 'tea-101', quantity: '2' });
  expect(added.status).toBe(303);
  expect(added.headers.get('location')).toBe('/p/tea-101?added=1');
  return visitor;
}

async function form(visitor: Visitor): Promise<Record<string, string>> {
  const page = await (await visitor.get('/checkout')).text();
  return { ...ADDRESS, token: hidden(page, 'token'), agreed: hidden(page, 'agreed') };
}

describe('a checkout that is opened straight away', () => {
  it('has something in the cart to try it with, says so once, and takes the order', async () => {
    const visitor = shop.visitor();
    const page = await (await visitor.get('/checkout')).text();
    expect(page).toContain('There was nothing in your cart');
    const again = await (await visitor.get('/checkout')).text();
    expect(again).not.toContain('There was nothing in your cart');
    expect((await visitor.submit('/checkout', { ...ADDRESS, token: hidden(again, 'token'), agreed: hidden(again, 'agreed') })).status).toBe(303);
    expect(await (await visitor.get('/checkout')).text()).toContain('Your cart is empty.');
  });
});

describe('an order without scripts', () => {
  it('goes from the shelf to the thanks page by plain forms', async () => {
    const visitor = await withTea();
    const placed = await visitor.submit('/checkout', await form(visitor));
    expect(placed.status).toBe(303);
    const thanks = placed.headers.get('location') ?? '';
    expect(thanks).toMatch(/^\/thanks\/FF-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const page = await (await visitor.get(thanks)).text();
    expect(page).toContain(`data-order="${thanks.slice('/thanks/'.length)}"`);
    expect(page).toContain('Elm Row 3');
    expect(await (await visitor.get('/cart')).text()).toContain('Your cart is empty.');
  });

  it('is placed once, however often the form is sent', async () => {
    const visitor = await withTea();
    const fields = await form(visitor);
    const [one, two] = await Promise.all([visitor.submit('/checkout', fields), visitor.submit('/checkout', fields)]);
    const three = await visitor.submit('/checkout', fields);
    expect(new Set([one, two, three].map(answer => answer.headers.get('location'))).size).toBe(1);
  });

  it('is asked about again, with everything that was typed, when fields are wrong', async () => {
    const visitor = await withTea();
    const answer = await visitor.submit('/checkout', { ...(await form(visitor)), email: 'mo', postcode: 'SW1A 1AA', street: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const id of ['email', 'postcode', 'street']) expect(page).toContain(`id="${id}-fault"`);
    expect(page).toContain('value="Mo Fennel"');
    expect(page).toContain('value="SW1A 1AA"');
  });

  it('is asked about again when the country changed what is possible', async () => {
    const visitor = await withTea();
    const answer = await visitor.submit('/checkout', { ...(await form(visitor)), country: 'JP', postcode: '100-0001' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('What is possible has changed');
    const again = await visitor.submit('/checkout', { ...ADDRESS, country: 'JP', postcode: '100-0001', payment: 'konbini', token: hidden(page, 'token'), agreed: hidden(page, 'agreed') });
    expect(again.headers.get('location')).toMatch(/^\/thanks\//);
  });

  it('takes no method of another country and no rate that is closed', async () => {
    const visitor = await withTea();
    const answer = await visitor.submit('/checkout', { ...(await form(visitor)), payment: 'konbini', shipping: 'saturday' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="payment-fault"');
    expect(page).toContain('id="shipping-fault"');
  });

  it('is shown to nobody else', async () => {
    const visitor = await withTea();
    const placed = await visitor.submit('/checkout', await form(visitor));
    const stranger = await shop.visitor().get(placed.headers.get('location') ?? '');
    expect(stranger.status).toBe(404);
    expect(await stranger.text()).not.toContain('Elm Row 3');
  });

  it('is not placed for another site', async () => {
    const visitor = await withTea();
    const fields = await form(visitor);
    expect((await visitor.submit('/checkout', fields, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await visitor.submit('/checkout', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await visitor.submit('/checkout', fields)).status).toBe(303);
  });

  it('keeps what was typed when delivery is updated, and Enter never orders', async () => {
    const visitor = await withTea();
    const answer = await visitor.submit('/checkout/update', { ...ADDRESS, country: 'NL', postcode: '1012 AB' });
    expect(answer.headers.get('location')).toBe('/checkout#shipping');
    const page = await (await visitor.get('/checkout')).text();
    expect(page).toContain('value="1012 AB"');
    expect(page).toContain('iDEAL');
    expect(page.indexOf('formaction="/checkout/update"')).toBeLessThan(page.indexOf('id="order"'));
  });
});

describe('an order by script', () => {
  it('answers 201 with its address, and 200 with the same when it comes again from an outbox', async () => {
    const visitor = await withTea();
    const fields = await form(visitor);
    const first = await visitor.send('/api/orders', fields);
    const again = await visitor.send('/api/orders', fields);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  it('answers 422 with a sentence a field', async () => {
    const visitor = await withTea();
    const answer = await visitor.send('/api/orders?lang=de', { ...(await form(visitor)), email: '' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ faults: { email: 'Bitte ausfüllen.' } });
  });

  it('answers 409 where the figures are no longer those that were shown', async () => {
    const visitor = await withTea();
    const fields = await form(visitor);
    await visitor.send('/api/cart', { id: 'tea-102' });
    expect((await visitor.send('/api/orders', fields)).status).toBe(409);
  });
});
