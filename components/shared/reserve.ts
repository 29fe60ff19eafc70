import { onFirstInput, shopperActed } from './first-input.ts';

/** Height of the `count` tallest of `heights`, with a gap between each: what any choice of `count` of them fits in. */
export function tallest(heights: readonly number[], count: number, gap: number): number {
  const top = heights.toSorted((a, b) => b - a).slice(0, count);
  return top.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, top.length - 1);
}

/**
 * Keeps the space that was laid out while the decision was awaited, until the shopper acts, so that nothing below moves.
 * A decision that came before anything was painted needs no such keeping.
 */
export class Reserve {
  #painted = false;
  #drawn = false;
  #height = 0;

  /** The reserved space is on the screen: from now on a change of height would be seen. */
  get painted(): boolean {
    return this.#painted && !shopperActed();
  }

  /** While loading: fixes the height of `body`. */
  hold(body: HTMLElement, height: number): void {
    this.#height = height;
    body.style.blockSize = `${height}px`;
    if (this.#drawn) return;
    this.#drawn = true;
    requestAnimationFrame(() => requestAnimationFrame(() => { this.#painted = true; }));
  }

  /** When the decision is drawn: `body` takes its own height, at least the one that was held. */
  settle(body: HTMLElement): void {
    if (!body.style.blockSize) return;
    body.style.blockSize = '';
    if (!this.painted) return;
    body.style.minBlockSize = `${this.#height}px`;
    onFirstInput(() => { body.style.minBlockSize = ''; });
  }
}
