import { css } from 'lit';

export default css`
  :host { container-type: inline-size; }
  .banner { display: grid; border: 1px solid var(--_color-border); border-radius: var(--_radius-m); background: var(--_color-surface); }
  .banner > * + :not(.said) { border-block-start: 1px solid var(--_color-border); }

  .stack { position: relative; display: grid; }
  .stack > * { grid-area: 1 / 1; }
  .keep { visibility: hidden; }
  .waiting::before { content: ''; position: absolute; inset: var(--_space-3); border-radius: var(--_radius-s); background: var(--_color-raised); }

  .offer { display: grid; grid-template-columns: auto 1fr auto; align-items: center; gap: var(--_space-2) var(--_space-4); padding: var(--_space-4); }
  .value {
    align-self: stretch;
    display: grid;
    place-content: center;
    min-inline-size: 5.5rem;
    max-inline-size: 9rem;
    padding: var(--_space-3);
    border: 1px dashed color-mix(in oklab, var(--_color-accent) 55%, transparent);
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_color-accent) 9%, transparent);
    color: var(--_color-accent);
    font-size: var(--_font-size-l);
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    text-wrap: balance;
  }
  .about { grid-column: 2; min-inline-size: 0; }
  .about:first-child { grid-column: 1 / 3; }
  .title { font-weight: 600; overflow-wrap: anywhere; }
  .law, .meta, .next, .saves { color: var(--_color-muted); font-size: var(--_font-size-s); }
  .meta { display: flex; flex-wrap: wrap; gap: 0 var(--_space-3); overflow-wrap: anywhere; }
  .meta button { padding-inline: 0; }
  code { font-size: 0.9375em; letter-spacing: 0.02em; }
  .over { color: var(--_color-warning); }

  .applied { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: var(--_space-2) var(--_space-4); padding: var(--_space-4); }
  .applied strong { color: var(--_color-success); }
  .applied p { overflow-wrap: anywhere; }

  .next { display: grid; gap: var(--_space-2); padding: var(--_space-3) var(--_space-4); overflow-wrap: anywhere; }
  progress { inline-size: 100%; block-size: 0.375rem; border: 0; border-radius: 1rem; background: var(--_color-border); overflow: hidden; appearance: none; }
  progress::-webkit-progress-bar { background: none; }
  progress::-webkit-progress-value { border-radius: 1rem; background: var(--_color-accent); }
  progress::-moz-progress-bar { border-radius: 1rem; background: var(--_color-accent); }

  .entry { padding: 0 var(--_space-4); }
  summary { display: flex; align-items: center; justify-content: space-between; gap: var(--_space-3); padding: var(--_space-3) 0; font-weight: 600; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::after { content: ''; flex: none; inline-size: 0.5rem; block-size: 0.5rem; margin-inline-end: 0.25rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: translateY(-25%) rotate(45deg); }
  [open] > summary::after { transform: translateY(25%) rotate(225deg); }
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

  @media (forced-colors: active) {
    progress { border: 1px solid CanvasText; }
    progress::-webkit-progress-value { forced-color-adjust: none; background: Highlight; }
    progress::-moz-progress-bar { forced-color-adjust: none; background: Highlight; }
  }
  @container (max-width: 30rem) {
    .offer { grid-template-columns: 1fr; }
    .about, .about:first-child { grid-column: 1; }
    .value { place-content: center start; max-inline-size: none; padding: var(--_space-2) var(--_space-3); text-align: start; }
  }
`;
