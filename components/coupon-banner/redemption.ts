import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cart, Offer, Price } from '../../worker/protocol/index.ts';
import { askPage, type PageAnswer } from '../shared/ask-page.ts';
import { RequestEvent } from '../shared/request-event.ts';
import type { RefusalCode } from '../strings/index.ts';
import { isRemoved, verdictOf, type CouponRequest } from './answer.ts';
import { sameCode } from './offers.ts';

/** Where the shopper acted: on the offer, in the code field, or on a code in force. A refusal is shown there. */
export type Place = 'offer' | 'entry' | 'applied';

/** A code in force. The discount is there while it is known for this very cart. */
export interface Applied { readonly code: string; readonly discount?: Price | undefined }

type Host = ReactiveControllerHost & HTMLElement;

/** Asks the page to apply and remove codes, and keeps what came of it until the shopper's next act. */
export class Redemption implements ReactiveController {
  /** The code that the page is asked about now. */
  pending = '';
  refusal: { readonly place: Place; readonly code: string; readonly reason: RefusalCode } | undefined;
  /** Accepted here; the scope's cart may not tell of it yet. */
  #accepted: readonly Applied[] = [];
  /** Removed here; the scope's cart may still tell of it. */
  #removed: readonly string[] = [];
  #codes: string | undefined;
  #lines: string | undefined;
  readonly #host: Host;
  readonly #cart: () => Cart | undefined;

  constructor(host: Host, cart: () => Cart | undefined) {
    this.#host = host;
    this.#cart = cart;
    host.addController(this);
  }

  /** Codes in force, the cart's first. */
  get applied(): readonly Applied[] {
    const told = (this.#cart()?.coupons ?? []).filter(code => !this.#removed.some(gone => sameCode(gone, code)));
    const own = (code: string) => this.#accepted.find(entry => sameCode(entry.code, code));
    return [...told.map(code => own(code) ?? { code }), ...this.#accepted.filter(({ code }) => !told.some(other => sameCode(other, code)))];
  }

  /** The page's cart has the last word on which codes are in force; a discount holds for the lines it was named for. */
  hostUpdate(): void {
    const cart = this.#cart();
    const lines = JSON.stringify([cart?.items, cart?.subtotal]);
    if (lines !== this.#lines) this.#accepted = this.#accepted.map(({ code }) => ({ code }));
    this.#lines = lines;
    const codes = cart?.coupons;
    const told = codes && JSON.stringify(codes);
    if (!codes || told === this.#codes) return;
    this.#codes = told;
    this.#accepted = this.#accepted.filter(({ code }) => codes.some(other => sameCode(other, code)));
    this.#removed = [];
    this.refusal = undefined;
  }

  /** @returns Whether the code is in force now. */
  async apply(text: string, place: 'offer' | 'entry', offer?: Offer): Promise<boolean> {
    const code = text.trim();
    if (this.pending) return false;
    if (code === '') return this.#refuse(place, code, 'empty');
    if (this.applied.some(entry => sameCode(entry.code, code))) return this.#refuse(place, code, 'already-applied');
    const verdict = verdictOf(await this.#ask('till-apply-coupon', { code, ...(offer && { offer }) }));
    if (typeof verdict === 'string') return verdict === 'cancelled' ? false : this.#refuse(place, code, verdict);
    this.#accepted = [...this.#accepted, { code, discount: verdict.discount }];
    this.#removed = this.#removed.filter(gone => !sameCode(gone, code));
    this.#host.requestUpdate();
    return true;
  }

  /** @returns Whether the code is out of force now. */
  async remove(code: string): Promise<boolean> {
    if (this.pending) return false;
    const answer = await this.#ask('till-remove-coupon', { code });
    if (answer.state === 'cancelled') return false;
    if (!isRemoved(answer)) return this.#refuse('applied', code, answer.state === 'failed' ? 'network' : 'unknown');
    this.#accepted = this.#accepted.filter(entry => !sameCode(entry.code, code));
    this.#removed = [...this.#removed, code];
    this.#host.requestUpdate();
    return true;
  }

  async #ask(type: string, request: CouponRequest): Promise<PageAnswer<unknown>> {
    this.pending = request.code;
    this.refusal = undefined;
    this.#host.requestUpdate();
    const answer = await askPage(this.#host, new RequestEvent<CouponRequest, unknown>(type, request));
    this.pending = '';
    this.#host.requestUpdate();
    return answer;
  }

  #refuse(place: Place, code: string, reason: RefusalCode): false {
    this.refusal = { place, code, reason };
    this.#host.requestUpdate();
    return false;
  }
}
