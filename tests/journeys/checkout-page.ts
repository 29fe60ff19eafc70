import { expect, type Page } from '@playwright/test';

/** The rung an element shows. */
export type Rung = 'engine' | 'remote' | 'static';

const ELEMENTS = ['till-payment-picker', 'till-shipping-selector', 'till-coupon-banner'] as const;

/** Puts the first product of the shop into the cart and goes to the checkout, as a shopper does. */
export async function fillCart(page: Page, switches = ''): Promise<void> {
  await page.goto(`/${query(switches)}`);
  await page.locator('.grid .card a').first().click();
  await page.locator('#add button[type=submit]').click();
  await expect(page).toHaveURL(/added|\/p\/|\/cart/);
}

export async function openCheckout(page: Page, switches = ''): Promise<void> {
  await fillCart(page, switches);
  await page.goto(`/checkout${query(switches)}`);
}

/** Waits until every element of the checkout has its decision, and says from where. */
export async function expectRung(page: Page, rung: Rung, timeout = 5_000): Promise<void> {
  for (const tag of ELEMENTS) {
    await expect(page.locator(tag)).toHaveAttribute('state', 'ready', { timeout });
    await expect(page.locator(tag), tag).toHaveAttribute('source', rung, { timeout });
  }
}

/**
 * The engine decides, once its service worker is there and has its files. The first visit of a slow machine may be answered
 * by a lower rung, and so may a page whose reload comes before the worker is ready: hence more than one visit.
 */
export async function expectEngine(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).some(({ active, scope }) => scope.endsWith('/till/') && active?.state === 'activated')), { timeout: 20_000 }).toBe(true);
  await expect(async () => {
    await page.reload();
    await expectRung(page, 'engine', 1_000);
  }).toPass({ timeout: 25_000 });
}

/** Types an address, chooses shipping and payment, places the order. */
export async function placeOrder(page: Page, { country = 'DE' }: { country?: string } = {}): Promise<void> {
  await fillAddress(page, country);
  await choose(page, 'till-shipping-selector');
  await choose(page, 'till-payment-picker');
  await page.locator('#order').click();
}

/** Takes the first option that can be had, by keyboard: in the element as in the plain form it stands for. */
async function choose(page: Page, element: string): Promise<void> {
  const radio = page.locator(element).getByRole('radio').and(page.locator(':enabled')).first();
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
}

export async function fillAddress(page: Page, country = 'DE'): Promise<void> {
  await page.locator('#country').selectOption(country);
  await page.locator('#email').fill('ada@example.org');
  await page.locator('#name').fill('Ada Lovelace');
  await page.locator('#street').fill('12 Analytical Row');
  await page.locator('#postcode').fill('10115');
  await page.locator('#city').fill('Berlin');
}

/** The order was placed: its number. */
export async function expectOrder(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/thanks\//);
  const number = await page.locator('[data-order]').getAttribute('data-order');
  expect(number).toBeTruthy();
  return number ?? '';
}

export const query = (switches: string) => (switches ? `?${switches}` : '');
