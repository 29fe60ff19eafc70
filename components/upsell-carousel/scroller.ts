import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rounding of scroll positions, in CSS pixels. */
const SLACK = 2;

/** Which way a scrolling track can still go, in reading direction, and how to get there by buttons. */
export class Scroller implements ReactiveController {
  back = false;
  onward = false;
  readonly #host: ReactiveControllerHost;
  readonly #track: () => HTMLElement | null;
  readonly #observer = new ResizeObserver(() => this.measure());
  #observed: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost, track: () => HTMLElement | null) {
    this.#host = host;
    this.#track = track;
    host.addController(this);
  }

  hostUpdated(): void {
    const track = this.#track();
    if (track === this.#observed) return this.measure();
    this.#observer.disconnect();
    if (track) this.#observer.observe(track);
    this.#observed = track;
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }

  /** Looks again at where the track stands. */
  measure(): void {
    const track = this.#track();
    if (!track) return;
    // In right-to-left text scrollLeft runs from 0 downwards.
    const start = Math.abs(track.scrollLeft);
    const [back, onward] = [start > SLACK, start + track.clientWidth < track.scrollWidth - SLACK];
    if (back === this.back && onward === this.onward) return;
    this.back = back;
    this.onward = onward;
    this.#host.requestUpdate();
  }

  /** Scrolls by what is in view: 1 onward, -1 back. */
  page(direction: 1 | -1): void {
    const track = this.#track();
    if (!track) return;
    const sign = getComputedStyle(track).direction === 'rtl' ? -direction : direction;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    track.scrollBy({ left: sign * track.clientWidth, behavior: still ? 'instant' : 'smooth' });
  }
}
