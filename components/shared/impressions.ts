import type { ReactiveController } from 'lit';

const DWELL = 1000;

/**
 * Tells when the host was really seen: half of it (or half a screen of it) for a second on a visible page, once a request.
 * @param request Id of the request whose decision is shown; undefined while there is none.
 * @param seen Called with that id.
 */
export class Impressions implements ReactiveController {
  readonly #host: Element;
  readonly #request: () => string | undefined;
  readonly #seen: (request: string) => void;
  readonly #told = new Set<string>();
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inView = false;

  constructor(host: Element, request: () => string | undefined, seen: (request: string) => void) {
    this.#host = host;
    this.#request = request;
    this.#seen = seen;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(entries => entries.forEach(this.#onEntry), { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] });
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this.#restart);
  }

  hostUpdated(): void {
    const request = this.#request();
    if (request && !this.#told.has(request) && this.#timer === undefined) this.#restart();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('visibilitychange', this.#restart);
    this.#inView = false;
    this.#stop();
  }

  readonly #onEntry = (entry: IntersectionObserverEntry): void => {
    const screen = entry.rootBounds?.height ?? Infinity;
    const inView = entry.intersectionRatio >= 0.5 || entry.intersectionRect.height >= screen / 2;
    if (inView === this.#inView) return;
    this.#inView = inView;
    this.#restart();
  };

  readonly #restart = (): void => {
    this.#stop();
    if (this.#inView && document.visibilityState === 'visible' && this.#request()) this.#timer = setTimeout(this.#onDwell, DWELL);
  };

  readonly #onDwell = (): void => {
    this.#timer = undefined;
    const request = this.#request();
    if (!request || this.#told.has(request)) return;
    this.#told.add(request);
    this.#seen(request);
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
