import type { Cart, Offer, PaymentOption, Product, ShippingOption } from '../../worker/protocol/index.ts';
import { drawing } from './drawing.ts';

const DAY = 86_400_000;
const day = (ahead: number) => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
const instant = (ahead: number) => new Date(Date.now() + ahead).toISOString();

export const cart: Cart = { items: [{ id: 'teapot', title: 'Cast-iron teapot', quantity: 1, price: 4900, category: 'kitchen' }] };

export const products: readonly Product[] = [
  { id: 'candle', title: 'Beeswax candle', price: 1250, image: drawing('candle', 40), url: '#candle', stock: 40 },
  { id: 'throw', title: 'Wool throw, undyed, woven in Portugal', price: 7900, compareAt: 9900, lowestPrior30d: 8400, image: drawing('throw', 130), url: '#throw', stock: 12 },
  { id: 'sencha', title: 'First-flush sencha, 100 g', price: 1890, image: drawing('leaf', 95), url: '#sencha', stock: 3 },
  {
    id: 'cups', title: 'Set of four tea cups', price: 3200, image: drawing('cup', 215), url: '#cups',
    variants: [{ id: 'white', title: 'White', stock: 8 }, { id: 'celadon', title: 'Celadon', price: 3600, stock: 2 }, { id: 'black', title: 'Black', stock: 0 }],
  },
  { id: 'tray', title: 'Oak serving tray', price: 2750, image: drawing('tray', 28), url: '#tray', stock: 21 },
  { id: 'honey', title: 'Lime-blossom honey', price: 950, image: drawing('jar', 48), url: '#honey', stock: 60 },
  { id: 'teapot', title: 'Cast-iron teapot', price: 4900, image: drawing('cup', 200), url: '#teapot', stock: 5 },
];

export const offers: readonly Offer[] = [
  { code: 'POST5', title: 'Five euros off your delivery', amount: 500 },
  { code: 'AUTUMN10', title: 'Ten percent off everything for the table', percent: 10, lowestPrior30d: 4900, expires: instant(2 * 3_600_000 + 14 * 60_000 + 30_000), terms: 'Once per customer. Not for gift cards.' },
  { code: 'GIFT80', title: 'A free tin of tea', minSubtotal: 8000 },
];

export const payment: readonly PaymentOption[] = [
  { id: 'visa-4242', label: 'Visa', kind: 'card', brands: ['visa'], saved: { last4: '4242', expiry: '2031-04' } },
  { id: 'card', label: 'Credit or debit card', kind: 'card', brands: ['visa', 'mastercard', 'amex'] },
  { id: 'paypal', label: 'PayPal', kind: 'wallet' },
  { id: 'later', label: 'Pay in three', kind: 'bnpl', installments: { count: 3, amount: 1633, apr: 0 } },
  { id: 'transfer', label: 'Bank transfer', kind: 'bank' },
  { id: 'delivery', label: 'Cash on delivery', kind: 'cash', fee: 400 },
  { id: 'visa-1881', label: 'Visa', kind: 'card', brands: ['visa'], saved: { last4: '1881', expiry: '2024-01' } },
];

export const shipping: readonly ShippingOption[] = [
  { id: 'standard', label: 'Standard', carrier: 'DHL', price: 490, earliest: day(2), latest: day(4), carbonGrams: 480, carbonSource: 'DHL GoGreen report 2025' },
  { id: 'pickup', label: 'Pick-up point', carrier: 'DHL', price: 290, earliest: day(2), latest: day(3), pickup: { name: 'Kiosk Lindner', address: 'Gartenstraße 12, 10115 Berlin', distanceMeters: 350 }, carbonGrams: 290, carbonSource: 'DHL GoGreen report 2025' },
  { id: 'express', label: 'Express', carrier: 'DHL', price: 1290, earliest: day(1), latest: day(1), cutoff: instant(3 * 3_600_000) },
  { id: 'courier', label: 'Courier today', price: 1990, available: false, unavailableReason: 'Not in your area' },
];

const LONG = 'An uncommonly long name that a supplier once typed into a field meant for a dozen letters, Donaudampfschifffahrtsgesellschaftskapitänsmütze included';
/** Entries whose every text is far longer than their author meant it to be. */
export const long = {
  products: products.map(product => ({ ...product, title: `${product.title}: ${LONG}`, reason: LONG })),
  offers: offers.map(offer => ({ ...offer, title: `${offer.title}: ${LONG}`, terms: `${LONG}. ${LONG}.` })),
  payment: payment.map(option => ({ ...option, label: `${option.label}: ${LONG}` })),
  shipping: shipping.map(option => ({ ...option, label: `${option.label}: ${LONG}` })),
};
