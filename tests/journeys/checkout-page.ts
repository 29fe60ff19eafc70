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
export async function expectRung(page: Page, rung: Rung): Promise<void> {
  for (const tag of ELEMENTS) {
    await expect(page.locator(tag)).toHaveAttribute('state', 'ready');
    await expect(page.locator(tag), tag).toHaveAttribute('source', rung);
  }
}

/** Types an address, chooses shipping and payment, places the order. */
export async function placeOrder(page: Page, { country = 'DE' }: { country?: string } = {}): Promise<void> {
  await fillAddress(page, country);
  await page.locator('till-shipping-selector').getByRole('radio').and(page.locator(':enabled')).first().check({ force: true });
  await page.locator('till-payment-picker').getByRole('radio').and(page.locator(':enabled')).first().check({ force: true });
  await page.locator('#order').click();
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
