import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the room of a host that turns out to have nothing to show, until nobody sees it go:
 * what is painted below must not jump.
 */
export class ReservedSpace implements ReactiveController {
  /** The room is given back; the host may take no space. */
  released = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #empty: () => boolean;
  #observer: IntersectionObserver | undefined;

  /** @param empty Whether the host has settled on showing nothing. */
  constructor(host: ReactiveControllerHost & Element, empty: () => boolean) {
    this.#host = host;
    this.#empty = empty;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#empty()) {
      this.released = false;
      this.#stop();
    } else if (!this.released && !this.#observer) {
      this.#observer = new IntersectionObserver(entries => entries.at(-1)?.isIntersecting === false && this.#release());
      this.#observer.observe(this.#host);
    }
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #release(): void {
    this.released = true;
    this.#stop();
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
