import { css } from 'lit';

export default css`
  :host { container-type: inline-size; }
  .keep { visibility: hidden; }
  .head { display: flex; align-items: center; gap: var(--_space-2); min-block-size: 2.75rem; margin-block-end: var(--_space-2); }
  .label { flex: 1; min-inline-size: 0; font-size: var(--_font-size-l); font-weight: 650; overflow-wrap: anywhere; }
  .arrow { display: grid; place-items: center; padding: 0; border-radius: 50%; border-color: var(--_color-border); }
  .arrow[part='previous'] svg { transform: scaleX(-1); }
  :host(:dir(rtl)) .arrow[part='previous'] svg { transform: none; }
  :host(:dir(rtl)) .arrow[part='next'] svg { transform: scaleX(-1); }

  .track {
    --_card: var(--till-upsell-carousel-card, clamp(9.25rem, 23cqi, 13rem));
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: var(--_card);
    gap: var(--_space-3);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
    /* Room for the focus ring, which a scrolling box would cut off. */
    padding: 4px;
    margin: -4px;
    scroll-padding-inline: 4px;
  }

  .card {
    display: grid;
    /* Each row is a little higher than its lines, so that nothing depends on how a line is rounded. */
    grid-template-rows: auto 3em 2.75em minmax(1.75em, auto) 2.5rem;
    gap: var(--_space-1);
    padding: var(--_space-2);
    align-content: start;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    scroll-snap-align: start;
  }
  .picture { position: relative; aspect-ratio: 1; overflow: clip; border-radius: var(--_radius-s); background: var(--_color-raised); }
  img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
  .left { position: absolute; inset-block-end: var(--_space-1); inset-inline-start: var(--_space-1); padding: 0 0.5em; border-radius: var(--_radius-s); background: var(--_color-surface); color: var(--_color-warning); font-size: var(--_font-size-s); font-weight: 600; }
  button.why { position: absolute; inset-block-start: var(--_space-1); inset-inline-end: var(--_space-1); display: grid; place-items: center; min-block-size: 1.75rem; min-inline-size: 1.75rem; padding: 0; border-radius: 50%; background: var(--_color-surface); color: var(--_color-muted); }

  .title, .reason { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; text-wrap: pretty; }
  .title, .reason { align-self: start; }
  .title { font-weight: 600; }
  .title a { color: inherit; text-decoration: none; }
  .title a:hover { text-decoration: underline; }
  .reason, .law { color: var(--_color-muted); font-size: var(--_font-size-s); }
  .reason.refusal { color: var(--_color-danger); }
  .prices { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--_space-2); font-weight: 650; }
  ins { text-decoration: none; color: var(--_color-danger); }
  del { color: var(--_color-muted); font-size: var(--_font-size-s); font-weight: 400; }
  .law { display: none; line-height: 1.3; font-size: 0.75rem; }
  .legal .card { grid-template-rows: auto 3em 2.75em minmax(1.75em, auto) minmax(2.25em, auto) 2.5rem; }
  .legal .law { display: block; }

  .action { display: flex; align-items: center; justify-content: space-between; gap: var(--_space-1); }
  .action .add { flex: 1; padding-inline: var(--_space-2); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .done { display: flex; align-items: center; gap: var(--_space-1); color: var(--_color-success); font-size: var(--_font-size-s); font-weight: 600; min-inline-size: 0; }

  .variants { max-inline-size: min(18rem, calc(100vw - 2rem)); padding: var(--_space-1); border: 1px solid var(--_color-border); border-radius: var(--_radius-m); background: var(--_color-surface); color: inherit; box-shadow: 0 8px 24px rgb(0 0 0 / 0.16); }
  .variants button { display: flex; justify-content: space-between; gap: var(--_space-4); inline-size: 100%; padding-inline: var(--_space-3); text-align: start; }
  .variants button:hover:not(:disabled) { background: var(--_color-raised); }
  .aside { color: var(--_color-muted); }
  @supports (position-area: block-end) {
    .variants { margin: var(--_space-1) 0; position-area: block-end span-inline-end; position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline; min-inline-size: anchor-size(inline); }
  }

  .card[aria-hidden='true'] { border-color: transparent; }
  .card[aria-hidden='true'] > :not(.picture) { border-radius: var(--_radius-s); background: linear-gradient(var(--_color-raised) 0 0) 0 50% / 80% 60% no-repeat; }
  @media (prefers-reduced-motion: no-preference) {
    .card[aria-hidden='true'] { animation: breathe 1.6s ease-in-out infinite alternate; }
  }
  @keyframes breathe { to { opacity: 0.55; } }

  @media (forced-colors: active) {
    .picture { border: 1px solid CanvasText; }
    ins, .left { color: CanvasText; }
  }
`;
