import { css } from 'lit';

export default css`
  :host { container-type: inline-size; }
  .banner { display: grid; border: 1px solid var(--_color-border); border-radius: var(--_radius-m); background: var(--_color-surface); }
  .banner > * + :not(.said) { border-block-start: 1px solid var(--_color-border); }

  .stack { display: grid; }
  .stack > * { grid-area: 1 / 1; }
  .keep { visibility: hidden; }
  .stack[aria-busy='true'] { background: linear-gradient(var(--_color-raised) 0 0) content-box; padding: var(--_space-3); margin: 0; }

  .offer, .applied { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: var(--_space-2) var(--_space-4); padding: var(--_space-4); }
  .value { grid-column: 1 / -1; justify-self: start; padding: 0.1em 0.6em; border: 1px dashed currentColor; border-radius: var(--_radius-s); color: var(--_color-accent); font-size: var(--_font-size-s); font-weight: 700; }
  .title { font-weight: 600; overflow-wrap: anywhere; }
  .law, .meta, .next, .saves { color: var(--_color-muted); font-size: var(--_font-size-s); }
  .meta { display: flex; flex-wrap: wrap; gap: 0 var(--_space-3); overflow-wrap: anywhere; }
  .meta button { padding-inline: 0; }
  .over { color: var(--_color-warning); }

  .applied strong { color: var(--_color-success); }
  .applied p { overflow-wrap: anywhere; }

  .next { display: grid; gap: var(--_space-2); padding: var(--_space-3) var(--_space-4); overflow-wrap: anywhere; }
  progress { inline-size: 100%; block-size: 0.375rem; border: 0; border-radius: 1rem; background: var(--_color-border); overflow: hidden; appearance: none; }
  progress::-webkit-progress-bar { background: none; }
  progress::-webkit-progress-value { border-radius: 1rem; background: var(--_color-accent); }
  progress::-moz-progress-bar { border-radius: 1rem; background: var(--_color-accent); }

  .entry { padding: 0 var(--_space-4); }
  summary { padding: var(--_space-3) 0; color: var(--_color-accent); cursor: pointer; }
  .entry form { padding-block-end: var(--_space-4); }
  label { display: block; margin-block-end: var(--_space-1); font-size: var(--_font-size-s); }
  .field { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  input { flex: 1 1 9rem; min-inline-size: 0; min-block-size: 2.5rem; padding: 0 var(--_space-3); border: 1px solid var(--_color-outline); border-radius: var(--_radius-s); background: var(--_color-surface); color: inherit; font: inherit; }
  input[aria-invalid='true'] { border-color: var(--_color-danger); }
  .refusal { grid-column: 1 / -1; color: var(--_color-danger); font-size: var(--_font-size-s); }
  .refusal:not(:empty) { margin-block-start: var(--_space-2); }

  .steady { display: grid; }
  .steady > * { grid-area: 1 / 1; }
  .steady > .off { visibility: hidden; }

  @container (max-width: 26rem) {
    .offer { grid-template-columns: 1fr; }
  }
`;
