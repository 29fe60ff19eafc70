import { css } from 'lit';
import { choiceStyles } from '../shared/choice.styles.ts';
import { look } from '../shared/look.ts';
import { whyStyles } from '../shared/why.ts';

export const styles = [look, whyStyles, choiceStyles, css`
  :host { --_gap: var(--till-shipping-selector-gap, var(--_space-2)); }
  .body { transition: opacity 0.15s; }
  .updating .list { opacity: 0.55; }
  .price { padding-inline-start: var(--_space-2); font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .refused .price { color: var(--_color-muted); }

  .progress { display: grid; gap: var(--_space-2); margin-block-end: var(--_space-4); font-size: var(--_font-size-s); }
  .reached { color: var(--_color-success); font-weight: 600; }
  progress { inline-size: 100%; block-size: 0.375rem; border: 0; border-radius: 1rem; overflow: hidden; appearance: none; background: var(--_color-border); accent-color: var(--_color-accent); }
  progress::-webkit-progress-bar { background: var(--_color-border); }
  progress::-webkit-progress-value { border-radius: 1rem; background: var(--_color-accent); transition: inline-size 0.3s; }
  progress::-moz-progress-bar { border-radius: 1rem; background: var(--_color-accent); }
  .reached + progress::-webkit-progress-value { background: var(--_color-success); }
  .reached + progress::-moz-progress-bar { background: var(--_color-success); }

  @media (forced-colors: active) { progress { border: 1px solid CanvasText; appearance: auto; } }
  @media (max-width: 26rem) { .acts { min-inline-size: 2.25rem; } .card { column-gap: var(--_space-2); padding-inline-start: var(--_space-3); } }
`];
