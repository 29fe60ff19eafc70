type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;
const CONTROLS = 'input, select, textarea, button';

/**
 * The light DOM that works without scripts. Once the element is drawn it neither shows (there is no slot for it)
 * nor submits: its controls are disabled, and given back when the element fails.
 */
export class StaticContent {
  readonly #host: HTMLElement;
  readonly #off = new Set<Control>();
  readonly #observer = new MutationObserver(() => this.#disable());

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The element is drawn: the static content stands back, also what is added to it later. */
  retire(): void {
    this.#disable();
    this.#observer.observe(this.#host, { childList: true, subtree: true });
  }

  /** The element failed: the static content is what the shopper uses. */
  restore(): void {
    this.#observer.disconnect();
    for (const control of this.#off) control.disabled = false;
    this.#off.clear();
  }

  /** Radios of the static content, in document order. */
  get radios(): HTMLInputElement[] {
    return this.#controls().filter((control): control is HTMLInputElement => control instanceof HTMLInputElement && control.type === 'radio');
  }

  #disable(): void {
    for (const control of this.#controls()) {
      if (control.disabled) continue;
      control.disabled = true;
      this.#off.add(control);
    }
  }

  /** Children with a `slot` are projected, not static: a payment provider's fields live there. */
  #controls(): Control[] {
    return [...this.#host.children].filter(child => !child.slot)
      .flatMap(child => [...(child.matches(CONTROLS) ? [child] : []), ...child.querySelectorAll(CONTROLS)] as Control[]);
  }
}
