import type { RequestEvent } from '../../components/index.ts';
import type { ShippingOption } from '../../worker/protocol/index.ts';
import { ask, type Quotes } from './backend.ts';
import { announce, data, text } from './page-data.ts';
import { scope } from './scope.ts';
import { paintTotals, payment, shipping, takeFigures } from './totals.ts';

const country = document.querySelector<HTMLSelectElement>('#country');

/** Delivery and payment follow the country; the shopper's choices stay where they are still possible. */
export function enhanceQuotes(form: HTMLFormElement): void {
  country?.addEventListener('change', () => {
    const postcode = form.querySelector<HTMLInputElement>('#postcode');
    if (postcode) postcode.required = !data.checkout?.withoutPostcodes.includes(country.value);
    // Without the element's question there is no answer: the plain way then.
    if (!scope || shipping?.state !== 'ready') return form.requestSubmit(form.querySelector<HTMLButtonElement>('button[formaction]'));
    return scope.setAttribute('country', country.value);
  });
  document.addEventListener('till-requote', event => (event as RequestEvent<unknown, readonly ShippingOption[]>).respondWith(requote()));
}

async function requote(): Promise<readonly ShippingOption[]> {
  const wanted = country?.value ?? '';
  try {
    const quotes = await ask<Quotes>(`/api/quotes?country=${encodeURIComponent(wanted)}`);
    if (wanted === country?.value) takeQuotes(quotes);
    return quotes.rates;
  } catch (cause) {
    announce(text('quotesFailed'));
    throw cause;
  }
}

/** Shows what is possible now. */
export function takeQuotes(quotes: Quotes): void {
  if (shipping) {
    shipping.options = quotes.rates;
    if (quotes.freeFrom === null) shipping.removeAttribute('free-from');
    else shipping.setAttribute('free-from', String(quotes.freeFrom));
  }
  if (payment) payment.options = quotes.methods;
  takeFigures(quotes);
  // The elements settle their choices with their next drawing.
  void Promise.all([shipping?.updateComplete, payment?.updateComplete]).then(paintTotals);
}
