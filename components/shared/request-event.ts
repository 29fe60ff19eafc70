/**
 * A request of an element to the page: it bubbles, crosses shadow roots and can be cancelled.
 * The page answers with `respondWith`, once, while the event is dispatched, as a service worker answers a fetch.
 */
export class RequestEvent<Detail = undefined, Answer = void> extends Event {
  readonly detail: Detail;
  #answer: Promise<Answer> | undefined;

  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }

  /** The page's answer; undefined where nobody answered. */
  get answer(): Promise<Answer> | undefined {
    return this.#answer;
  }

  /**
   * Answers the request. A rejected promise counts as a failed request.
   * @throws InvalidStateError after the dispatch, or when the request is answered already.
   */
  respondWith(answer: Answer | PromiseLike<Answer>): void {
    if (this.eventPhase === Event.NONE) throw new DOMException('respondWith() came after the event was dispatched.', 'InvalidStateError');
    if (this.#answer) throw new DOMException('The request is answered already.', 'InvalidStateError');
    this.#answer = Promise.resolve(answer);
    this.#answer.catch(() => undefined);
  }
}
