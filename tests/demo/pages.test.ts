import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedProduct, makeShop } from '../../demo/shop/shop.ts';
import { openShop, type ShopUnderTest } from './shop-under-test.ts';

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;

let shop: ShopUnderTest;
beforeAll(async () => { shop = await openShop(); });
afterAll(() => shop.close());

const page = async (path: string) => (await shop.visitor().get(path)).text();

describe('every page', () => {
  it.each(['/', '/p/mug-101', '/cart', '/checkout', '/nowhere'])('%s is sent with the strict policy and Trusted Types', async path => {
    const { headers } = await shop.visitor().get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; /);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html tillkit");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/', '/p/can-104', '/cart', '/checkout'])('%s has no inline script, style or handler', async path => {
    const text = await page(path);
    expect(text).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))/);
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  it('gives no cookie to who only looks', async () => {
    expect((await shop.visitor().get('/')).headers.getSetCookie()).toEqual([]);
  });

  it('says so where there is nothing', async () => {
    expect((await shop.visitor().get('/p/none')).status).toBe(404);
    expect((await shop.visitor().get('/art/none.svg')).status).toBe(404);
  });
});

describe('hostile input', () => {
  it('stays text in search, in links and in hidden fields', async () => {
    const text = await page(`/?q=${encodeURIComponent(EVIL)}&category=${encodeURIComponent(EVIL)}&lang=${encodeURIComponent(EVIL)}`);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
  });

  it('stays text in the fields of the checkout', async () => {
    const visitor = shop.visitor();
    await visitor.submit('/cart', { id: 'tea-101' });
    const answer = await visitor.submit('/checkout', { email: EVIL, name: EVIL, note: `</textarea>${EVIL}`, country: EVIL, token: EVIL, agreed: EVIL });
    const text = await answer.text();
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('</textarea>&quot;>');
    expect(text).not.toContain('<img src=x');
  });

  it('cannot end a data block, whatever a product is called', async () => {
    const bad = await openShop(makeShop({ name: EVIL, currency: 'GBP', own: false, products: [importedProduct({ id: 'a/b?"<', title: `</script>${EVIL}<!--`, price: 250 })] }));
    const text = await (await bad.visitor().get(`/p/${encodeURIComponent('a/b?"<')}`)).text();
    expect(text).toContain('\\u003c/script\\u003e');
    expect(text).not.toContain('<script>alert');
    expect((await bad.visitor().get(`/art/${encodeURIComponent('a/b?"<')}.svg`)).headers.get('content-type')).toContain('image/svg+xml');
    await bad.close();
  });

  it('leads consent back to our own pages only', async () => {
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await shop.visitor().submit('/consent', { consent: 'none', back });
      expect(answer.headers.get('location')).toBe('/');
    }
  });
});

describe('consent', () => {
  it('is none until it is given, and can be taken back', async () => {
    const visitor = shop.visitor();
    expect(await (await visitor.get('/')).text()).toContain('consent="none"');
    const answer = await visitor.submit('/consent', { consent: 'personalization analytics', back: '/cart' });
    expect(answer.headers.get('location')).toBe('/cart');
    expect(await (await visitor.get('/')).text()).toContain('consent="personalization analytics"');
    await visitor.submit('/consent', { consent: 'none', back: '/' });
    expect(await (await visitor.get('/')).text()).toContain('consent="none"');
  });
});

describe('a switch', () => {
  it.each([
    ['sw=none', 'service-worker="none"'], ['api=down', 'api="/faults/down/"'], ['api=slow', 'api="/faults/slow/"'], ['api=garbage', 'api="/faults/garbage/"'],
    ['ranker=none', 'ranker="none"'], ['ranker=broken', 'ranker="/faults/ranker.js"'], ['consent=analytics', 'consent="analytics"'], ['inspect=on', ' inspect'],
    ['lang=de', '<html lang="de" dir="ltr">'], ['lang=ar', '<html lang="ar" dir="rtl">'], ['dir=rtl', '<html lang="en" dir="rtl">'], ['csp=no-wasm', 'ranker="/till-ranker.js?csp=no-wasm"'],
  ])('?%s gives %s, and is kept in the links', async (query, expected) => {
    const text = await page(`/?${query}`);
    expect(text).toContain(expected);
    const [name = '', value = ''] = query.split('=');
    expect(text).toContain(`href="/cart?${name}=${value}"`);
  });

  it('?js=static takes every script off the page', async () => {
    const text = await page('/?js=static');
    expect(text).not.toMatch(/<script[^>]*src|modulepreload/);
  });

  it('?csp=no-wasm forbids WebAssembly in the page and in the ranker', async () => {
    for (const path of ['/?csp=no-wasm', '/till-ranker.js?csp=no-wasm']) {
      expect((await shop.visitor().get(path)).headers.get('content-security-policy')).not.toContain('wasm-unsafe-eval');
    }
    expect((await shop.visitor().get('/till-ranker.js')).headers.get('content-security-policy')).toContain('wasm-unsafe-eval');
  });

  it('of an unknown value changes nothing', async () => {
    expect(await page('/?api=maybe&sw=some&consent=everything')).toContain('api="/"');
  });

  it('is kept through a whole order', async () => {
    const visitor = shop.visitor();
    const added = await visitor.submit('/cart?lang=fr&api=down', { id: 'tea-101' });
    expect(added.headers.get('location')).toBe('/p/tea-101?added=1&api=down&lang=fr');
  });
});

describe('a fault', () => {
  it('down really has no answer', async () => {
    await expect(fetch(`${shop.origin}/faults/down/v1/decisions`, { method: 'POST', body: '{}' })).rejects.toThrow(TypeError);
  });

  it('garbage is not JSON', async () => {
    const answer = await fetch(`${shop.origin}/faults/garbage/v1/decisions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it('slow is the real answer, two seconds late', async () => {
    const begun = performance.now();
    const answer = await fetch(`${shop.origin}/faults/slow/v1/decisions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(await answer.json()).toEqual({ decisions: [] });
    expect(performance.now() - begun).toBeGreaterThan(1900);
  });
});

describe('an imported shop', () => {
  it('has pages, search and drawn pictures without shelves', async () => {
    const products = Array.from({ length: 2000 }, (_, i) => importedProduct({ id: String(20_000 + i), title: `${i % 2 ? 'RED' : 'BLUE'} HANGING HEART ${i}`, price: 295 }));
    const imported = await openShop(makeShop({ name: 'Imported', currency: 'GBP', own: false, products }));
    const visitor = imported.visitor();
    const front = await (await visitor.get('/')).text();
    expect(front).toContain('Page 1 of 84');
    expect(front).toContain('£2.95');
    expect(await (await visitor.get('/?q=red+1999')).text()).toContain('1 thing');
    expect(await (await visitor.get('/?page=9999')).text()).toContain('Page 84 of 84');
    expect(await (await visitor.get('/art/20000.svg')).text()).toMatch(/^<svg /);
    await imported.close();
  });
});
