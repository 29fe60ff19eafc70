import { css, html, nothing, type TemplateResult } from 'lit';
import type { Decision } from '../../worker/protocol/index.ts';
import { reasonText, type Strings } from '../strings/index.ts';

type Note = Decision['notes'][number];

/** The sentences that tell why an entry stands where it stands: the policy's own text first, then each reason, none twice. */
export function whyTexts(note: Note | undefined, texts: Strings['reasons']): string[] {
  if (!note) return [];
  return [...new Set([note.text, ...note.reasons.map(reason => reasonText(texts, reason))])].filter(text => text !== '');
}

/**
 * "Why am I seeing this?": a button, and its sentences in a popover that moves nothing.
 * @param id Unique in the shadow root, without blanks.
 * @param title Names the entry for a screen reader.
 * @param label What the button shows; its spoken name is always the question.
 * @returns Nothing where there is no reason to tell.
 */
export function why(id: string, title: string, sentences: readonly string[], { common }: Strings, label: unknown = common.why): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing;
  return html`
    <button type="button" class="quiet why" part="why" popovertarget=${id} aria-label=${common.whyNamed(title)}>${label}</button>
    <div class="why-text" part="why-text" popover id=${id}>
      <p class="why-title">${common.why}</p>
      <ul>${sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>
    </div>`;
}

export const whyStyles = css`
  .why-text {
    max-inline-size: min(20rem, calc(100vw - 2rem));
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-size: var(--_font-size-s);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
  }
  .why-text ul { padding-inline-start: 1.1em; }
  .why-title { margin-block-end: var(--_space-1); font-weight: 600; }
  @supports (position-area: block-end) {
    .why-text { margin: var(--_space-1) 0; position-area: block-end span-inline-end; position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline; }
  }
`;
