/**
 * Decimal digits of a currency's minor unit (ISO 4217, as the browser's own data has them): 2 for EUR, 0 for JPY.
 * @param currency A well-formed code; an unknown one has 2.
 */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
