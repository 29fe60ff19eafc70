import type { Price } from '../../worker/protocol/index.ts';

const made = new Map<string, unknown>();

/** Intl formatters are slow to make and free to keep. */
function kept<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

function number(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function date(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/**
 * A price as shoppers read it. Minor units become major by the currency's own number of digits: 1999 is €19.99 and ¥1,999.
 * @param currency Of a price that names none; where it is empty too, the bare number is shown.
 */
export function formatMoney(price: Price, currency: string, locale: string): string {
  const amount = typeof price === 'number' ? price : price.amount;
  const code = typeof price === 'number' ? currency : price.currency;
  if (!/^[A-Z]{3}$/.test(code)) return number(locale, {}).format(amount);
  const format = number(locale, { style: 'currency', currency: code });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** `percent` is 4.9 for 4.9 %. */
export function formatPercent(percent: number, locale: string): string {
  return number(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}

/** A day without its year but with its weekday. A plain day is the same day everywhere; a moment is shown in the shopper's zone. */
export function formatDay(day: string, locale: string): string {
  return dayFormat(locale, day).format(new Date(day));
}

/** From one day to another, in the shortest form of the language; one day where both are the same. */
export function formatDays(first: string, last: string, locale: string): string {
  const [from, to] = [new Date(first), new Date(last)];
  return from <= to ? dayFormat(locale, first).formatRange(from, to) : formatDay(first, locale);
}

function dayFormat(locale: string, sample: string): Intl.DateTimeFormat {
  return date(locale, { weekday: 'short', day: 'numeric', month: 'short', ...(sample.includes('T') ? {} : { timeZone: 'UTC' }) });
}

/** `2027-08` as a card's expiry: month and year. */
export function formatMonth(month: string, locale: string): string {
  return date(locale, { month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

/** A weekday and a time of day, in the shopper's zone. */
export function formatMoment(instant: string, locale: string): string {
  return date(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}

/** Milliseconds as days, hours and minutes, rounded down; the two largest units that count. */
export function formatDuration(ms: number, locale: string): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const parts: [number, 'day' | 'hour' | 'minute'][] = [[Math.floor(minutes / 1440), 'day'], [Math.floor(minutes / 60) % 24, 'hour'], [minutes % 60, 'minute']];
  const start = Math.max(0, parts.findIndex(([count]) => count > 0));
  const shown = minutes === 0 ? [[0, 'minute'] as const] : parts.slice(start, start + 2).filter(([count]) => count > 0);
  const texts = shown.map(([count, unit]) => number(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count));
  return kept(`l${locale}`, () => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' })).format(texts);
}

const MILES = new Set(['US', 'GB', 'LR', 'MM']);

/**
 * A way to walk or drive, in the units of the country.
 * @param country ISO 3166-1 alpha-2; where empty, the language's likeliest region.
 */
export function formatDistance(meters: number, locale: string, country: string): string {
  const miles = MILES.has(country || (new Intl.Locale(locale).maximize().region ?? ''));
  if (miles) return number(locale, { style: 'unit', unit: 'mile', maximumFractionDigits: 1 }).format(meters / 1609.344);
  if (meters < 1000) return number(locale, { style: 'unit', unit: 'meter', maximumSignificantDigits: 2 }).format(meters);
  return number(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }).format(meters / 1000);
}

/** A weight in grams or kilograms. */
export function formatWeight(grams: number, locale: string): string {
  if (grams < 1000) return number(locale, { style: 'unit', unit: 'gram', maximumFractionDigits: 0 }).format(grams);
  return number(locale, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 1 }).format(grams / 1000);
}
