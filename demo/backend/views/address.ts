import { COUNTRIES, countryName, hasPostcodes } from '../countries.ts';
import type { FieldName } from '../checkout-fields.ts';
import { attributes, html, type Html } from '../html.ts';
import type { Page } from '../page.ts';
import type { Checkout } from './checkout.ts';

interface Field {
  readonly name: FieldName;
  readonly label: string;
  readonly autocomplete: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly inputmode?: string;
  readonly maxlength: number;
}

/** Where the confirmation goes. */
export function contactFields(page: Page, checkout: Checkout): Html {
  const { strings } = page;
  return html`<div class="fields">
    ${field(page, checkout, { name: 'email', label: strings.email, autocomplete: 'email', type: 'email', inputmode: 'email', required: true, hint: strings.emailHint, maxlength: 254 })}
    ${field(page, checkout, { name: 'phone', label: strings.phone, autocomplete: 'tel', type: 'tel', maxlength: 40 })}
  </div>`;
}

/** Where the parcel goes. The country comes first, because everything else depends on it. */
export function addressFields(page: Page, checkout: Checkout): Html {
  const { strings } = page;
  const names = COUNTRIES.map(code => ({ code, name: countryName(code, page.language) })).sort((a, b) => a.name.localeCompare(b.name, page.language));
  return html`<div class="fields">
    <div class="field wide"><label for="country">${strings.country}</label><select id="country" name="country" autocomplete="shipping country" required>${names.map(({ code, name }) => html`<option value="${code}" ${attributes({ selected: code === page.country })}>${name}</option>`)}</select>${faultOf(checkout, 'country')}</div>
    ${field(page, checkout, { name: 'name', label: strings.name, autocomplete: 'shipping name', required: true, maxlength: 120 }, 'wide')}
    ${field(page, checkout, { name: 'street', label: strings.street, autocomplete: 'shipping address-line1', required: true, maxlength: 160 }, 'wide')}
    ${field(page, checkout, { name: 'extra', label: strings.extra, autocomplete: 'shipping address-line2', maxlength: 160 }, 'wide')}
    ${field(page, checkout, { name: 'postcode', label: strings.postcode, autocomplete: 'shipping postal-code', required: hasPostcodes(page.country), maxlength: 16 })}
    ${field(page, checkout, { name: 'city', label: strings.city, autocomplete: 'shipping address-level2', required: true, maxlength: 120 })}
  </div>`;
}

function field(page: Page, checkout: Checkout, { name, label, hint, required = false, type = 'text', autocomplete, inputmode, maxlength }: Field, className = ''): Html {
  const fault = checkout.faults.get(name);
  return html`<div class="field ${className}"><label for="${name}">${label}${!required && html` <small>(${page.strings.optional})</small>`}</label>
    <input id="${name}" name="${name}" value="${checkout.fields[name] ?? ''}" ${attributes({
      type, autocomplete, required, maxlength, inputmode, 'aria-invalid': fault !== undefined && 'true', 'aria-describedby': [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || undefined,
    })}>${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${faultOf(checkout, name)}</div>`;
}

function faultOf(checkout: Checkout, name: FieldName): Html | undefined {
  const fault = checkout.faults.get(name);
  return fault === undefined ? undefined : html`<p class="fault" id="${name}-fault">${fault}</p>`;
}
