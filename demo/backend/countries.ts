/** Where the shop delivers to, and how far away that is. */
export const ZONES = {
  DE: 'home', AT: 'near', NL: 'near', BE: 'near', FR: 'near', LU: 'near', DK: 'near', PL: 'near', ES: 'union', IT: 'union', PT: 'union', IE: 'union', SE: 'union', FI: 'union',
  CH: 'europe', GB: 'europe', NO: 'europe', US: 'world', CA: 'world', JP: 'world', AU: 'world', AE: 'world', EG: 'world',
} as const;

export type Country = keyof typeof ZONES;
export type Zone = (typeof ZONES)[Country];

/** How far a parcel travels. A shop that sells in pounds sends from Britain, any other from Germany. */
export function zoneOf(country: Country, currency: string): Zone {
  if (currency !== 'GBP') return ZONES[country];
  return country === 'GB' ? 'home' : country === 'DE' ? 'near' : ZONES[country];
}

export const COUNTRIES = Object.keys(ZONES) as readonly Country[];

export function isCountry(text: string): text is Country {
  return Object.hasOwn(ZONES, text);
}

/** The country's name in a language. */
export function countryName(country: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}

/** What a postcode looks like; a country that has none is not listed. */
export const POSTCODES: Readonly<Partial<Record<Country, RegExp>>> = {
  DE: /^\d{5}$/, AT: /^\d{4}$/, NL: /^\d{4} ?[A-Za-z]{2}$/, BE: /^\d{4}$/, FR: /^\d{5}$/, LU: /^(L-?)?\d{4}$/i, DK: /^\d{4}$/, PL: /^\d{2}-\d{3}$/, ES: /^\d{5}$/, IT: /^\d{5}$/,
  PT: /^\d{4}-\d{3}$/, IE: /^[A-Za-z]\d[\dWw] ?[\dA-Za-z]{4}$/, SE: /^\d{3} ?\d{2}$/, FI: /^\d{5}$/, CH: /^\d{4}$/, NO: /^\d{4}$/, GB: /^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/,
  US: /^\d{5}(-\d{4})?$/, CA: /^[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d$/, JP: /^\d{3}-?\d{4}$/, AU: /^\d{4}$/, EG: /^\d{5}$/,
};

/** Whether an address there needs a postcode. */
export function hasPostcodes(country: string): boolean {
  return isCountry(country) && POSTCODES[country] !== undefined;
}
