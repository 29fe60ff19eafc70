import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShippingOption } from '../../worker/protocol/index.ts';
import { askPage } from '../shared/ask-page.ts';
import { RequestEvent } from '../shared/request-event.ts';
import type { Scope } from '../shared/scope.ts';

/** Why the rates may no longer be true. */
export type RequoteReason = 'address' | 'cart' | 'cutoff';

/** Detail of `till-requote`. */
export interface RequoteRequest { readonly reason: RequoteReason }

/** The page's answer: the new rates; nothing where it sets them itself. */
export type RequoteAnswer = readonly ShippingOption[] | string | undefined;

interface Host extends ReactiveControllerHost, HTMLElement { readonly scope: Scope | undefined }

/** Asks the page for new rates when country or cart changed or a cut-off passed. Only the newest answer counts. */
export class Requote implements ReactiveController {
  state: 'idle' | 'pending' | 'updated' | 'failed' = 'idle';
  readonly #host: Host;
  readonly #take: (options: readonly ShippingOption[] | string) => void;
  #scope: Scope | undefined;
  #country = '';
  #cart = '';
  #asked = 0;

  constructor(host: Host, take: (options: readonly ShippingOption[] | string) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostUpdate(): void {
    const { scope } = this.#host;
    if (!scope) return;
    const cart = JSON.stringify([scope.cart.items, scope.cart.subtotal]);
    const reason = scope.country === this.#country ? cart === this.#cart ? undefined : 'cart' : 'address';
    const known = scope === this.#scope;
    [this.#scope, this.#country, this.#cart] = [scope, scope.country, cart];
    if (known && reason) void this.ask(reason);
  }

  /** Asks the page; its answer replaces the options unless a newer question was asked meanwhile. */
  async ask(reason: RequoteReason): Promise<void> {
    const turn = ++this.#asked;
    await Promise.resolve();
    const event = new RequestEvent<RequoteRequest, RequoteAnswer>('till-requote', { reason });
    const asked = askPage(this.#host, event);
    this.#become(event.answer && !event.defaultPrevented ? 'pending' : 'idle');
    const answer = await asked;
    if (turn !== this.#asked || answer.state === 'cancelled' || answer.state === 'ignored') return;
    if (answer.state === 'answered' && answer.value !== undefined) this.#take(answer.value);
    this.#become(answer.state === 'answered' ? 'updated' : 'failed');
  }

  #become(state: Requote['state']): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
