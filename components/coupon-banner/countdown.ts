import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Strings } from '../strings/index.ts';
import { formatDay, formatDuration } from '../shared/format.ts';

const MINUTE = 60_000;
/** Further away than this a date says more than a count of hours. */
const COUNTED = 48 * 60 * MINUTE;

/** What is said of a deadline; undefined once it has passed. */
export function deadlineText(expires: string, now: number, { coupon }: Strings, locale: string): string | undefined {
  const left = Date.parse(expires) - now;
  if (left <= 0) return undefined;
  if (left > COUNTED) return coupon.endsOn(formatDay(expires, locale));
  return left < MINUTE ? coupon.endsSoon : coupon.endsIn(formatDuration(left, locale));
}

/** Updates its host whenever the text of a deadline may change. It follows the clock to an absolute time, so nothing can restart it. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #expires: () => string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param expires The deadline that is shown; undefined where there is none. */
  constructor(host: ReactiveControllerHost, expires: () => string | undefined) {
    this.#host = host;
    this.#expires = expires;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const expires = this.#expires();
    const left = expires === undefined ? 0 : Date.parse(expires) - Date.now();
    // The rest of the running minute; a far deadline is looked at once an hour.
    if (left > 0) this.#timer = setTimeout(() => this.#host.requestUpdate(), left > COUNTED ? 60 * MINUTE : left % MINUTE || MINUTE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
