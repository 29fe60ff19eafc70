import type { PaymentOption } from '../../worker/protocol/index.ts';
import type { Country } from './countries.ts';
import type { Strings } from './strings/index.ts';

const EURO_DEBIT: Country[] = ['DE', 'AT', 'NL', 'BE', 'FR', 'ES', 'IT'];

/** Every way to pay that the shop has, in the merchant's own order. `total` (minor units) sets the size of instalments. */
export function paymentMethods(total: number, strings: Strings): PaymentOption[] {
  const { methods } = strings;
  return [
    { id: 'card', label: methods.card, kind: 'card', brands: ['Visa', 'Mastercard', 'Amex'] },
    { id: 'apple-pay', label: 'Apple Pay', kind: 'wallet' },
    { id: 'paypal', label: 'PayPal', kind: 'wallet' },
    { id: 'cartes-bancaires', label: 'Cartes Bancaires', kind: 'card', brands: ['CB'], countries: ['FR'] },
    { id: 'ideal', label: 'iDEAL', kind: 'bank', countries: ['NL'] },
    { id: 'bancontact', label: 'Bancontact', kind: 'bank', countries: ['BE'] },
    { id: 'twint', label: 'TWINT', kind: 'bank', countries: ['CH'] },
    { id: 'eps', label: 'EPS', kind: 'bank', countries: ['AT'] },
    { id: 'bizum', label: 'Bizum', kind: 'bank', countries: ['ES'] },
    { id: 'sepa', label: methods.sepa, kind: 'bank', countries: EURO_DEBIT },
    { id: 'invoice', label: methods.invoice, kind: 'bnpl', countries: ['DE', 'AT', 'CH', 'NL'], max: 25_000 },
    { id: 'pay-in-3', label: methods.payIn3, kind: 'bnpl', countries: ['DE', 'FR', 'ES', 'GB', 'US'], min: 5000, max: 100_000, installments: { count: 3, amount: Math.ceil(total / 3), apr: 0 } },
    { id: 'konbini', label: methods.konbini, kind: 'voucher', countries: ['JP'] },
    { id: 'cash', label: methods.cash, kind: 'cash', countries: ['ES', 'IT', 'AE', 'EG'], fee: 350 },
    { id: 'transfer', label: methods.transfer, kind: 'bank' },
  ];
}

/** The methods that a shopper in `country` with goods worth `goods` may use. Wallets need a script to be offered. */
export function usableMethods(methods: readonly PaymentOption[], country: string, goods: number): PaymentOption[] {
  return methods.filter(method => (method.countries ?? [country]).includes(country) && goods >= amount(method.min, 0) && goods <= amount(method.max, Infinity));
}

/** The fee of a method in minor units. */
export function feeOf(method: PaymentOption | undefined): number {
  return amount(method?.fee, 0);
}

function amount(price: PaymentOption['fee'], absent: number): number {
  return price === undefined ? absent : typeof price === 'number' ? price : price.amount;
}
