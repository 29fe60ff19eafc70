import '../../../components/shipping-selector/shipping-selector.ts';
import { contract } from '../contract.ts';
import { formContract } from '../form-contract.ts';

const entries = [
  { id: 'standard', label: 'Standard', price: 490, earliest: '2026-11-24', latest: '2026-11-26', carbonGrams: 420, carbonSource: 'Carrier report 2026' },
  { id: 'express', label: 'Express', price: 990, latest: '2026-11-23' },
  { id: 'shop', label: 'Parcel shop', price: 0, pickup: { name: 'Kiosk', address: 'Main Street 4', distanceMeters: 350 } },
];
const shown = (element: HTMLElement) => [...element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []].map(({ value }) => value);

contract({
  tag: 'till-shipping-selector', list: 'options', entries, id: 'id', shown,
  fallback: '<fieldset><label><input type="radio" name="choice" value="standard" checked> Standard</label></fieldset>',
});
formContract({ tag: 'till-shipping-selector', attributes: `options='${JSON.stringify(entries)}'`, values: ['standard', 'express'] });
