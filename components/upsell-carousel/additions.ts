import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cart, CartItem, Product } from '../../worker/protocol/index.ts';
import { askPage } from '../shared/ask-page.ts';
import { RequestEvent } from '../shared/request-event.ts';

/** Detail of `till-add-to-cart` and `till-remove-from-cart`: the line as the cart has it, and the product it is of. */
export interface LineRequest { readonly item: CartItem; readonly product: Product }

export type Variant = NonNullable<Product['variants']>[number];

/** `failed` stays until the shopper's next act on the product. */
export type AdditionState = 'adding' | 'added' | 'undoing' | 'failed';

interface Addition { readonly state: AdditionState; readonly item: CartItem; readonly seen?: boolean }

type Host = ReactiveControllerHost & HTMLElement;

/** Asks the page to put products into the cart and to take them out again, and keeps what came of it. */
export class Additions implements ReactiveController {
  readonly #host: Host;
  readonly #cart: () => Cart | undefined;
  #of = new Map<string, Addition>();

  constructor(host: Host, cart: () => Cart | undefined) {
    this.#host = host;
    this.#cart = cart;
    host.addController(this);
  }

  stateOf(id: string): AdditionState | undefined {
    return this.#of.get(id)?.state;
  }

  /** Products that were added here and are not back on the shelf. */
  get added(): ReadonlySet<string> {
    return new Set([...this.#of].filter(([, { state }]) => state !== 'failed').map(([id]) => id));
  }

  /** What the shopper took out of the cart elsewhere can be added again. */
  hostUpdate(): void {
    const inCart = new Set(this.#cart()?.items.map(({ id }) => id));
    for (const [id, addition] of this.#of) {
      if (addition.state !== 'added') continue;
      if (inCart.has(id)) this.#of.set(id, { ...addition, seen: true });
      else if (addition.seen) this.#of.delete(id);
    }
  }

  /** @returns Whether the product is in the cart now. */
  async add(product: Product, variant?: Variant): Promise<boolean> {
    if (this.#busy(product.id)) return false;
    const { id, title, category } = product;
    const item = { id, title, quantity: 1, price: variant?.price ?? product.price, ...(variant && { variant: variant.id }), ...(category !== undefined && { category }) };
    this.#set(id, { state: 'adding', item });
    const done = await this.#ask('till-add-to-cart', { item, product });
    this.#set(id, done === 'cancelled' ? undefined : { state: done ? 'added' : 'failed', item });
    return done === true;
  }

  /** @returns Whether the product is out of the cart now. */
  async undo(product: Product): Promise<boolean> {
    const addition = this.#of.get(product.id);
    if (addition?.state !== 'added') return false;
    this.#set(product.id, { ...addition, state: 'undoing' });
    const done = await this.#ask('till-remove-from-cart', { item: addition.item, product });
    this.#set(product.id, done === true ? undefined : addition);
    return done === true;
  }

  #busy(id: string): boolean {
    const state = this.stateOf(id);
    return state !== undefined && state !== 'failed';
  }

  async #ask(type: string, request: LineRequest): Promise<boolean | 'cancelled'> {
    const answer = await askPage(this.#host, new RequestEvent<LineRequest, unknown>(type, request));
    if (answer.state === 'cancelled') return 'cancelled';
    return answer.state === 'answered' && !isRefusal(answer.value);
  }

  #set(id: string, addition: Addition | undefined): void {
    if (addition) this.#of.set(id, addition);
    else this.#of.delete(id);
    this.#host.requestUpdate();
  }
}

const isRefusal = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'accepted' in answer && answer.accepted === false;
