import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;
const SECOND = 1_000;

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
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    // The end of the minute that is shown for the nearest moment; while the clock stands, a look every second.
    const left = this.#moments().map(moment => moment - this.now).filter(ms => ms > 0).map(ms => ms % MINUTE || MINUTE);
    if (left.length === 0) return;
    const wait = Math.min(...left) - (Date.now() - this.now);
    this.#timer = setTimeout(this.#tick, wait > 0 ? wait + 1 : SECOND);
  }

  hostConnected(): void {
    this.now = Date.now();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #tick = (): void => {
    if (!this.#host.matches(':hover, :focus-within')) this.now = Date.now();
    this.#host.requestUpdate();
  };
}
