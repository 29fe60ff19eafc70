import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;

/**
 * The time, for texts that count minutes: updates its host once a minute, and stands still while the shopper points at the host
 * or has the focus in it, so that no text changes under the reader.
 */
export class MinuteClock implements ReactiveController {
  /** Milliseconds since 1970. */
  now = Date.now();
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #moments: () => readonly number[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param moments Times that texts count to; without one to come the clock rests. */
  constructor(host: ReactiveControllerHost & HTMLElement, moments: () => readonly number[]) {
    this.#host = host;
    this.#moments = moments;
    host.addController(this);
    for (const type of ['pointerleave', 'focusout']) host.addEventListener(type, () => this.#tick());
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const left = this.#moments().map(moment => moment - Date.now()).filter(ms => ms > 0);
    // The end of the minute that is shown for the nearest moment.
    if (left.length > 0) this.#timer = setTimeout(() => this.#tick(), Math.min(...left.map(ms => ms % MINUTE || MINUTE)) + 1);
  }

  hostConnected(): void {
    this.now = Date.now();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    if (!this.#host.matches(':hover, :focus-within')) this.now = Date.now();
    this.#host.requestUpdate();
  }
}
