import { isCountry, POSTCODES } from './countries.ts';

/** What the checkout form sends. */
export interface CheckoutFields {
  readonly email: string;
  readonly name: string;
  readonly street: string;
  readonly extra: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly note: string;
  readonly shipping: string;
  readonly payment: string;
}

export type FieldName = keyof CheckoutFields;
/** What is wrong with a field; the words are the page's. */
export type FieldFault = 'missing' | 'email' | 'postcode' | 'country' | 'choice';

const LONGEST: Readonly<Record<FieldName, number>> = { email: 254, name: 120, street: 160, extra: 160, postcode: 16, city: 120, country: 2, phone: 40, note: 500, shipping: 40, payment: 40 };
const NAMES = Object.keys(LONGEST) as FieldName[];
const NEEDED: readonly FieldName[] = ['email', 'name', 'street', 'city'];

/** The known fields of a form, trimmed and cut; what else was sent is dropped. */
export function readFields(body: Readonly<Record<string, unknown>>): Partial<CheckoutFields> {
  return Object.fromEntries(NAMES.flatMap(name => {
    const value = body[name];
    return typeof value === 'string' ? [[name, value.trim().slice(0, LONGEST[name])]] : [];
  }));
}

/** Every fault of the address part; whether shipping and payment can be had is for the caller to check. */
export function fieldFaults(fields: Partial<CheckoutFields>): Map<FieldName, FieldFault> {
  const faults = new Map<FieldName, FieldFault>();
  for (const name of NEEDED) if (!fields[name]) faults.set(name, 'missing');
  if (fields.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.email)) faults.set('email', 'email');
  const { country = '', postcode = '' } = fields;
  if (!isCountry(country)) return faults.set('country', 'country');
  const expected = POSTCODES[country];
  if (expected && !postcode) faults.set('postcode', 'missing');
  else if (expected && !expected.test(postcode)) faults.set('postcode', 'postcode');
  return faults;
}

/** The fields with nothing missing. */
export function complete(fields: Partial<CheckoutFields>): CheckoutFields {
  return { ...(Object.fromEntries(NAMES.map(name => [name, ''])) as Record<FieldName, string>), ...fields };
}
