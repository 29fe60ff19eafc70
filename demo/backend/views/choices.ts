import type { ShippingOption } from '../../../worker/protocol/index.ts';
import { attributes, html, jsonScript, type Html } from '../html.ts';
import { days, link, money, type Page } from '../page.ts';
import { feeOf } from '../payment.ts';
import type { Checkout } from './checkout.ts';

// The three elements of the checkout, each around plain controls that work without it.

export function shippingPart(page: Page, { rates, fields, faults, freeFrom }: Checkout): Html {
  const { strings } = page;
  return html`<till-shipping-selector ${attributes({ name: 'shipping', label: strings.delivery, required: true, 'free-from': freeFrom, value: fields.shipping || rates[0]?.id })}>
    ${jsonScript(rates)}
    <fieldset class="choices"><legend>${strings.delivery}</legend>${rates.map((rate, index) => html`<label><input type="radio" name="shipping" value="${rate.id}" required ${attributes({ disabled: rate.available === false, checked: fields.shipping ? rate.id === fields.shipping : index === 0, id: index === 0 && 'shipping-0' })}>
      <span>${rate.label}<small>${rate.available === false ? rate.unavailableReason : days(page, rate.earliest, rate.latest)}</small></span><b>${priceOf(page, rate)}</b></label>`)}</fieldset>
  </till-shipping-selector>${fault(faults.get('shipping'), 'shipping')}`;
}

export function paymentPart(page: Page, { methods, usable, fields, faults }: Checkout): Html {
  const { strings } = page;
  return html`<till-payment-picker ${attributes({ name: 'payment', label: strings.payment, required: true, value: fields.payment || undefined })}>
    ${jsonScript(methods)}
    <fieldset class="choices"><legend>${strings.payment}</legend>${usable.filter(method => method.kind !== 'wallet').map(method => html`<label><input type="radio" name="payment" value="${method.id}" required ${attributes({ checked: method.id === fields.payment })}>
      <span>${method.label}${method.brands && html`<small>${method.brands.join(', ')}</small>`}</span>${feeOf(method) > 0 && html`<b>+ ${money(page, feeOf(method))}</b>`}</label>`)}</fieldset>
    <p slot="card" class="hint">${strings.cardNote}</p>
  </till-payment-picker>${fault(faults.get('payment'), 'payment')}`;
}

export function couponPart(page: Page, { offers, coupon, refusal }: Checkout): Html {
  const { strings } = page;
  return html`<div class="coupon" role="group" aria-label="${strings.coupon}"><till-coupon-banner>
    ${jsonScript(offers)}
    ${coupon
      ? html`<p class="applied">${strings.couponApplied(coupon)} <button class="quiet" type="submit" formaction="${link(page, '/checkout/coupon/remove')}" formnovalidate>${strings.remove}<span class="unseen">: ${coupon}</span></button></p>`
      : html`<ul class="plain offers">${offers.slice(0, 2).map(offer => html`<li><b>${offer.code}</b> ${offer.title}. <small>${offer.terms}</small></li>`)}</ul>`}
    <div class="code"><label for="coupon">${strings.couponCode}</label><div><input id="coupon" name="coupon" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" ${attributes({ 'aria-invalid': refusal !== undefined && 'true', 'aria-describedby': refusal && 'coupon-fault' })}><button type="submit" formaction="${link(page, '/checkout/coupon')}" formnovalidate>${strings.apply}</button></div>${refusal && html`<p class="fault" id="coupon-fault">${strings.refusals[refusal]}</p>`}</div>
  </till-coupon-banner></div>`;
}

function priceOf(page: Page, { price }: ShippingOption): string {
  return price === 0 ? page.strings.free : money(page, typeof price === 'number' ? price : price.amount);
}

const fault = (text: string | undefined, name: string) => text !== undefined && html`<p class="fault" id="${name}-fault">${text}</p>`;
