import type { Cart } from '../../worker/protocol/index.ts';
import type { DemoShop } from '../shop/shop.ts';
import type { Assets } from './assets.ts';
import type { PricedLine } from './cart.ts';
import type { Language, Strings } from './strings/index.ts';
import { linkWith, type Switches } from './switches.ts';

/** Everything a view needs that is the same on every page of one request. */
export interface Page {
  readonly shop: DemoShop;
  readonly assets: Assets;
  readonly switches: Switches;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Strings;
  /** Path and query, without the switches. */
  readonly path: string;
  readonly country: string;
  /** As `<till-checkout consent>` has it. */
  readonly consent: string;
  /** Whether the shopper has answered the question of consent. */
  readonly consentGiven: boolean;
  readonly lines: readonly PricedLine[];
  readonly cart: Cart;
  readonly now: number;
}

/** A link of the shop that keeps the switches. */
export const link = (page: Page, path: string) => linkWith(page.switches, path);

/** An amount in the shop's currency and the page's language. */
export function money(page: Page, amount: number): string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency: page.shop.currency }).resolvedOptions();
  return new Intl.NumberFormat(page.language, { style: 'currency', currency: page.shop.currency }).format(amount / 10 ** maximumFractionDigits);
}

/** A day, or a span of two, in the page's language. */
export function days(page: Page, earliest: string | undefined, latest: string | undefined): string {
  const format = new Intl.DateTimeFormat(page.language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  if (earliest === undefined || latest === undefined) return '';
  return earliest === latest ? format.format(new Date(earliest)) : format.formatRange(new Date(earliest), new Date(latest));
}

/** Number of things in the cart. */
export const countOf = (lines: readonly PricedLine[]) => lines.reduce((sum, line) => sum + line.quantity, 0);
