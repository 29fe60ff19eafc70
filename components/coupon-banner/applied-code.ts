import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../shared/format.ts';
import type { Page } from './offer-card.ts';
import type { Applied } from './redemption.ts';

export interface AppliedState {
  readonly pending: boolean;
  /** Why the page did not take the code back. */
  readonly refusal: string | undefined;
  readonly onRemove: () => void;
}

/** A code in force, and the button that takes it back. */
export function appliedCode({ code, discount }: Applied, { strings: { coupon }, currency, locale }: Page, state: AppliedState): TemplateResult {
  const saves = discount === undefined ? nothing : html`<span class="saves">${coupon.saves(formatMoney(discount, currency, locale))}</span>`;
  return html`
    <div class="applied" part="applied">
      <p><strong>${coupon.applied(code)}</strong> ${saves}</p>
      <button type="button" class="plain" part="remove" aria-label=${coupon.removeNamed(code)} aria-disabled=${state.pending} @click=${state.onRemove}>${coupon.remove}</button>
      ${state.refusal === undefined ? nothing : html`<p class="refusal" part="refusal" role="alert">${state.refusal}</p>`}
    </div>`;
}
