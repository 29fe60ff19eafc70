import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Says to a screen reader what came of an act, and keeps the keyboard in the host when the control that was pressed is gone. */
export class Outcome {
  /** What the host's `role="status"` says. */
  text = '';
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * @param done Whether the act succeeded. A failure is shown by the host where the shopper acted.
   * @param said What is said of a success.
   * @param next Takes the keyboard where it was in the host and would be lost.
   */
  async follow(done: Promise<boolean>, said: string, next: () => HTMLElement | null | undefined, meanwhile = ''): Promise<boolean> {
    const root = this.#host.shadowRoot;
    const had = root?.activeElement;
    this.#say(meanwhile);
    const succeeded = await done;
    this.#say(succeeded ? said : '');
    await this.#host.updateComplete;
    if (had && !root?.activeElement) next()?.focus();
    return succeeded;
  }

  #say(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
