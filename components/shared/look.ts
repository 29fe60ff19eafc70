import { css } from 'lit';
import { tokens } from '../theme/tokens.generated.ts';

const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_color-text);
    font-family: var(--_font);
    font-size: var(--_font-size-m);
    line-height: 1.45;
    text-align: start;
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  p, ul, fieldset, legend { margin: 0; padding: 0; border: 0; }
  [hidden] { display: none !important; }

  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible { outline: 2px solid var(--_color-focus); outline-offset: 2px; }

  button {
    min-block-size: 2.5rem;
    min-inline-size: 2.5rem;
    padding: var(--_space-1) var(--_space-4);
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    transition: background-color 0.12s, border-color 0.12s;
  }
  button.main { background: var(--_color-accent); color: var(--_color-on-accent); font-weight: 600; }
  button.main:hover { background: color-mix(in oklab, var(--_color-accent) 88%, var(--_color-text)); }
  button.plain { border-color: var(--_color-outline); background: var(--_color-surface); font-weight: 600; }
  button.plain:hover { background: var(--_color-raised); }
  button.quiet { min-block-size: 1.75rem; padding: 0 var(--_space-1); color: var(--_color-accent); font-size: var(--_font-size-s); text-decoration: underline; text-underline-offset: 0.2em; }
  button.quiet:hover { text-decoration-thickness: 2px; }
  button:disabled, button[aria-disabled='true'] { cursor: default; opacity: 0.6; }

  @media (forced-colors: active) {
    button { border-color: ButtonText; }
    button:disabled, button[aria-disabled='true'] { opacity: 1; border-color: GrayText; color: GrayText; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

/** What every element looks like before its own styles: tokens, type, buttons (`main`, `plain`, `quiet`), focus, text for screen readers (`said`). */
export const look = [tokens, base];
