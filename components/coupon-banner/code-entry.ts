import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/index.ts';
import { steady } from './offer-card.ts';

export interface EntryState {
  readonly open: boolean;
  readonly pending: boolean;
  /** Why the code was refused; stays until the next act. */
  readonly refusal: string | undefined;
  readonly onToggle: (event: Event) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
}

/** The code field, behind a disclosure: an open field sends shoppers away to hunt for codes. */
export function codeEntry({ coupon }: Strings, state: EntryState): TemplateResult {
  const refused = state.refusal !== undefined;
  return html`
    <details class="entry" part="entry" ?open=${state.open} @toggle=${state.onToggle}>
      <summary part="entry-summary">${coupon.haveCode}</summary>
      <form novalidate @submit=${state.onSubmit}>
        <label for="code">${coupon.codeLabel}</label>
        <div class="field">
          <input id="code" name="code" type="text" part="code" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go" maxlength="200"
            aria-invalid=${refused} aria-describedby=${refused ? 'code-refusal' : nothing}>
          <button type="submit" class="plain" part="apply-code" aria-disabled=${state.pending}>${steady(coupon.apply, coupon.applying, state.pending)}</button>
        </div>
        <p id="code-refusal" class="refusal" part="refusal" role="alert">${state.refusal ?? nothing}</p>
      </form>
    </details>`;
}
