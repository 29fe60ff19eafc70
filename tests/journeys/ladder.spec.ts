import { expect, test } from '@playwright/test';
import { expectEngine, expectOrder, expectRung, openCheckout, placeOrder } from './checkout-page.ts';
import { noShift, watchShifts } from './layout-shifts.ts';

// An order is placed in every state of what stands behind the page; each says which rung answered.

test.beforeEach(({ page }) => watchShifts(page));

test('everything up: the engine decides', async ({ page }) => {
  await openCheckout(page);
  await expectEngine(page);
  await noShift(page);
  await placeOrder(page);
  await expectOrder(page);
  await noShift(page);
});

test('the service worker is stopped between two decisions: the engine decides again', async ({ page, context }) => {
  await openCheckout(page);
  await expectEngine(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await expectEngine(page);
  await placeOrder(page);
  await expectOrder(page);
});

test('no service worker: the remote API decides', async ({ page }) => {
  await openCheckout(page, 'sw=none');
  await expectRung(page, 'remote');
  await noShift(page);
  await placeOrder(page);
  await expectOrder(page);
  await noShift(page);
});

for (const fault of ['down', 'slow', 'garbage'] as const) {
  test(`the API is ${fault}, the service worker is there: the engine decides`, async ({ page }) => {
    await openCheckout(page, `api=${fault}`);
    await expectEngine(page);
    await placeOrder(page);
    await expectOrder(page);
  });

  test(`no service worker and the API is ${fault}: the page's own order stands`, async ({ page }) => {
    await openCheckout(page, `sw=none&api=${fault}`);
    await expectRung(page, 'static');
    await noShift(page);
    await placeOrder(page);
    await expectOrder(page);
    await noShift(page);
  });
}

test('the ranker is absent: the engine decides by rules and associations', async ({ page }) => {
  await openCheckout(page, 'ranker=none');
  await expectEngine(page);
  await placeOrder(page);
  await expectOrder(page);
});

test('the ranker fails to load: the engine decides without it', async ({ page }) => {
  await openCheckout(page, 'ranker=broken');
  await expectEngine(page);
  await placeOrder(page);
  await expectOrder(page);
});

test('the ranker is killed while the page is open: the next decision comes without it', async ({ page }) => {
  await openCheckout(page, 'consent=personalization');
  await expectEngine(page);
  const ranker = () => page.workers().find(worker => worker.url().includes('till-ranker'));
  await expect.poll(ranker, { timeout: 20_000 }).toBeDefined();
  // From within, as the browser does when memory is short: the page is not told.
  await ranker()?.evaluate(() => { self.close(); });
  await page.locator('#country').selectOption('FR');
  await expectRung(page, 'engine');
  await placeOrder(page, { country: 'FR' });
  await expectOrder(page);
});

test('WebAssembly is forbidden by the CSP: the engine decides without the ranker', async ({ page }) => {
  await openCheckout(page, 'csp=no-wasm');
  await expectEngine(page);
  await placeOrder(page);
  await expectOrder(page);
});

test('scripts are off: plain forms take the order', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await openCheckout(page);
  await placeOrder(page);
  await expectOrder(page);
  await context.close();
});

test('the page is served without scripts: plain forms take the order', async ({ page }) => {
  await openCheckout(page, 'js=static');
  expect(await page.locator('script:not([type="application/json"])').count()).toBe(0);
  await placeOrder(page);
  await expectOrder(page);
});

test('offline after the first visit: the checkout opens, the engine decides, the order is sent when online', async ({ page, context }) => {
  await openCheckout(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expectEngine(page);
  await context.setOffline(true);
  await expectEngine(page);
  await placeOrder(page);
  await expect(page.locator('#progress')).not.toBeEmpty();
  await context.setOffline(false);
  await expectOrder(page);
});

test('the checkout can be tried straight away, with something in the cart', async ({ page }) => {
  await page.goto('/checkout');
  await placeOrder(page);
  await expectOrder(page);
});
