import { css } from 'lit';

/** Radio cards: one row an option, a tint and a ring around the chosen one. */
export const choiceStyles = css`
  fieldset { min-inline-size: 0; }
  legend { padding-block-end: var(--_space-3); font-size: var(--_font-size-l); font-weight: 650; line-height: 1.3; }
  .list { display: grid; gap: var(--_gap, var(--_space-2)); }
  :host([state='loading']) .body { overflow: clip; visibility: hidden; }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    transition: border-color 0.12s, background-color 0.12s, box-shadow 0.12s;
  }
  .row:hover:not(.refused) { border-color: var(--_color-outline); }
  .row.chosen {
    border-color: var(--_color-accent);
    background: color-mix(in oklab, var(--_color-accent) 6%, var(--_color-surface));
    box-shadow: inset 0 0 0 1px var(--_color-accent);
  }
  .row:has(> .card input:focus-visible) { outline: 2px solid var(--_color-focus); outline-offset: 2px; }

  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_space-3);
    min-block-size: 3.75rem;
    padding: var(--_space-2) 0 var(--_space-2) var(--_space-4);
    cursor: pointer;
  }
  .card:dir(rtl) { padding: var(--_space-2) var(--_space-4) var(--_space-2) 0; }
  .refused > .card { cursor: default; }
  .refused .title { color: var(--_color-muted); }
  .card input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    border: 1.5px solid var(--_color-outline);
    border-radius: 50%;
    appearance: none;
    background: var(--_color-surface);
    outline: none;
    transition: border-width 0.1s;
  }
  .card input:checked { border: 0.34rem solid var(--_color-accent); }
  .card input:disabled { border-color: var(--_color-border); background: var(--_color-raised); }

  .text { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; min-inline-size: 0; overflow-wrap: anywhere; }
  .head { display: flex; align-items: baseline; column-gap: var(--_space-2); }
  .name { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: var(--_space-2); min-inline-size: 0; }
  .title { font-weight: 600; }
  .line { color: var(--_color-muted); font-size: var(--_font-size-s); }
  .line:empty { display: none; }
  .line > :not(:last-child)::after { content: '·'; margin-inline: 0.4em; color: var(--_color-muted); }
  .warning { color: var(--_color-warning); }
  .danger { color: var(--_color-danger); }
  .success { color: var(--_color-success); }
  /* A note comes with the decision: it takes only the room that is left, so that no row grows by it. */
  .note { flex: 1 1 0; min-inline-size: 0; overflow: hidden; color: var(--_color-success); font-size: var(--_font-size-s); line-height: 1.2; text-overflow: ellipsis; white-space: nowrap; }

  .tag {
    display: inline-block;
    padding: 0 0.5em;
    border-radius: 1em;
    background: var(--_color-raised);
    color: var(--_color-muted);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.6;
    vertical-align: 0.1em;
    white-space: nowrap;
  }
  .chosen .tag { background: color-mix(in oklab, var(--_color-accent) 12%, var(--_color-surface)); }

  /* Room for "why am I seeing this?" is kept in every row, because the decision brings it. */
  .acts { display: flex; align-items: center; justify-content: flex-end; min-inline-size: 2.5rem; padding-inline-end: var(--_space-1); }
  .why { position: relative; min-block-size: 2rem; min-inline-size: 2rem; padding: 0; font-size: 0; }
  .why::before {
    content: '?';
    display: inline-grid;
    place-items: center;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 1;
  }
  button.quiet.why { color: var(--_color-muted); font-size: 0; text-decoration: none; }
  button.quiet.why:hover { color: var(--_color-accent); }

  .panel { grid-column: 1 / -1; padding: 0 var(--_space-4) var(--_space-4); }
  .notice {
    margin-block-end: var(--_space-3);
    padding: var(--_space-2) var(--_space-3);
    border-inline-start: 3px solid var(--_color-warning);
    border-radius: var(--_radius-s);
    background: color-mix(in oklab, var(--_color-warning) 10%, var(--_color-surface));
    font-size: var(--_font-size-s);
  }
  .empty { padding: var(--_space-4); border: 1px dashed var(--_color-outline); border-radius: var(--_radius-m); color: var(--_color-muted); }
  button.quiet.more { min-block-size: 2.5rem; margin-block-start: var(--_space-1); padding-inline: var(--_space-2); font-weight: 600; text-decoration: none; }
  button.quiet.more:hover { text-decoration: underline; }
  .more::after { content: ''; display: inline-block; inline-size: 0.45em; block-size: 0.45em; margin-inline-start: 0.6em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -0.2em; }
  .more[aria-expanded='true']::after { rotate: 225deg; translate: 0 0.1em; }
  fieldset:disabled { opacity: 0.6; }
  fieldset:disabled .card { cursor: default; }

  @media (forced-colors: active) {
    .card input { appearance: auto; }
    .row.chosen { outline: 2px solid Highlight; outline-offset: -2px; }
    .refused .title, .refused .line { color: GrayText; }
    fieldset:disabled { opacity: 1; color: GrayText; }
  }
`;
