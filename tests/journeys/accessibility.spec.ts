import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectOrder, fillCart, placeOrder } from './checkout-page.ts';

// The floor, not the proof: what a machine can find on every page of a purchase.

for (const switches of ['', 'lang=ar', 'js=static'] as const) {
  test(`axe finds nothing on the pages of a purchase (${switches || 'as it is'})`, async ({ page }) => {
    await page.goto(`/?${switches}`);
    await clean();
    await fillCart(page, switches);
    await clean();
    for (const path of ['/cart', '/checkout']) {
      await page.goto(`${path}?${switches}`);
      await clean();
    }
    await placeOrder(page);
    await expectOrder(page);
    await clean();

    async function clean(): Promise<void> {
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`), page.url()).toEqual([]);
    }
  });
}
