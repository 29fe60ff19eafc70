import { css } from 'lit';
import { choiceStyles } from '../shared/choice.styles.ts';
import { look } from '../shared/look.ts';
import { whyStyles } from '../shared/why.ts';

export const styles = [look, whyStyles, choiceStyles, css`
  :host { --_gap: var(--till-payment-picker-gap, var(--_space-2)); }
  .card { grid-template-columns: auto auto minmax(0, 1fr) auto; }
  .mark { display: block; inline-size: 2.375rem; block-size: 1.5rem; object-fit: contain; }
  .kind { border-radius: 4px; background: var(--_color-raised); fill: none; stroke: var(--_color-muted); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .refused .mark { opacity: 0.55; }
  .brands { display: flex; gap: var(--_space-1); }
  .brands .mark { inline-size: 1.75rem; block-size: 1.125rem; }
  .digits { font-variant-numeric: tabular-nums; font-weight: 500; white-space: nowrap; }

  .remove { display: grid; place-items: center; min-block-size: 2rem; min-inline-size: 2rem; padding: 0; color: var(--_color-muted); }
  .remove:hover { color: var(--_color-danger); }
  .remove svg { inline-size: 1.125rem; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .saved > .acts { min-inline-size: 4.5rem; }
  .confirm { display: flex; flex-wrap: wrap; grid-column: 1 / -1; align-items: center; gap: var(--_space-2); padding: 0 var(--_space-4) var(--_space-3); font-size: var(--_font-size-s); }
  .confirm span { flex: 1 1 10rem; }
  .confirm button { min-block-size: 2rem; padding-inline: var(--_space-3); font-size: inherit; }

  :host([layout='compact']) { --_gap: var(--till-payment-picker-gap, 0); }
  :host([layout='compact']) .row { border-radius: 0; margin-block-start: -1px; }
  :host([layout='compact']) .row.chosen { position: relative; }
  :host([layout='compact']) .row:first-child { border-start-start-radius: var(--_radius-m); border-start-end-radius: var(--_radius-m); margin-block-start: 0; }
  :host([layout='compact']) .row:last-child { border-end-start-radius: var(--_radius-m); border-end-end-radius: var(--_radius-m); }
  :host([layout='compact']) .card { min-block-size: 2.75rem; padding-block: var(--_space-1); }
  :host([layout='compact']) .text { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: var(--_space-2); }

  :host([layout='tabs']) .list { grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr)); }
  :host([layout='tabs']) .row { grid-template-columns: minmax(0, 1fr); grid-template-rows: 1fr auto; }
  :host([layout='tabs']) .card { grid-template-columns: auto 1fr; align-content: start; row-gap: var(--_space-2); padding: var(--_space-3); padding-block-end: 0; }
  :host([layout='tabs']) .card .mark { justify-self: end; }
  :host([layout='tabs']) .text { grid-column: 1 / -1; }
  :host([layout='tabs']) .brands { display: none; }
  :host([layout='tabs']) .acts { min-block-size: 2rem; }
  :host([layout='tabs']) .panel { padding: var(--_space-4) 0 0; }

  @media (max-width: 26rem) {
    .card { column-gap: var(--_space-2); padding-inline-start: var(--_space-3); }
    .brands { display: none; }
  }
`];
