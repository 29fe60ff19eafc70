import { expect, type Page } from '@playwright/test';

declare global {
  interface Window { shifts?: { value: number; sources: string[] }[] }
}

/** Records every layout shift that the shopper did not cause, from the first paint on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: NonNullable<Window['shifts']> = window.shifts = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Node }[] })[]) {
        if (!entry.hadRecentInput) shifts.push({ value: entry.value, sources: (entry.sources ?? []).map(source => source.node?.nodeName ?? '?') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Nothing moved by itself on the page that is open. */
export async function noShift(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
}
