import '../../../components/payment-picker/payment-picker.ts';
import { contract } from '../contract.ts';
import { formContract } from '../form-contract.ts';

const entries = [
  { id: 'card', label: 'Credit card', kind: 'card', brands: ['visa', 'mastercard'] },
  { id: 'paypal', label: 'PayPal', kind: 'wallet' },
  { id: 'later', label: 'Pay later', kind: 'bnpl', installments: { count: 3, amount: 1500, apr: 9.9 } },
  { id: 'sepa', label: 'Direct debit', kind: 'bank' },
];
const shown = (element: HTMLElement) => [...element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []].map(({ value }) => value);

contract({
  tag: 'till-payment-picker', list: 'options', entries, id: 'id', shown,
  fallback: '<fieldset><label><input type="radio" name="choice" value="card" checked> Card</label></fieldset>',
});
formContract({ tag: 'till-payment-picker', attributes: `options='${JSON.stringify(entries)}'`, values: ['card', 'sepa'] });
