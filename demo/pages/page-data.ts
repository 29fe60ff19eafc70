import type { SignalParams } from '../../worker/protocol/index.ts';

/** Figures and words that the server gave this page; see `views/layout.ts`. */
export interface PageData {
  readonly kind: string;
  readonly language: string;
  readonly currency: string;
  /** What the page's own signal tells: the product that is looked at, or the order that was placed. */
  readonly signal?: SignalParams;
  readonly texts: Readonly<Record<string, string>>;
  readonly checkout?: CheckoutData;
}

export interface CheckoutData {
  readonly goods: number;
  readonly discount: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  /** Countries whose addresses have no postcode. */
  readonly withoutPostcodes: readonly string[];
}

function read(): PageData {
  const text = document.querySelector('#page-data > script')?.textContent ?? '{}';
  return { kind: '', language: 'en', currency: 'EUR', texts: {}, ...(JSON.parse(text) as Partial<PageData>) };
}

export const data: PageData = read();

/** One of the page's sentences; `{name}` is filled from `values`. */
export function text(name: string, values: Readonly<Record<string, string>> = {}): string {
  return (data.texts[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}

const digits = new Intl.NumberFormat('en', { style: 'currency', currency: data.currency }).resolvedOptions().maximumFractionDigits ?? 2;
const format = new Intl.NumberFormat(data.language, { style: 'currency', currency: data.currency });

/** An amount in minor units, in the page's language. */
export const money = (amount: number) => format.format(amount / 10 ** digits);

/** An amount in the major unit, as signals have it. */
export const major = (amount: number) => amount / 10 ** digits;

/** Says something to who cannot see it change. */
export function announce(sentence: string): void {
  const live = document.querySelector('#live');
  if (live) live.textContent = sentence;
}
