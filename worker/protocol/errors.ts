/**
 * Every fault Tillkit can report, with a sentence for the log. The code is the contract; the sentence may be reworded.
 * A code names the thing at fault, then what is wrong with it.
 */
export const ERROR_TEXTS = {
  'attribute-invalid': 'An attribute is not valid; the bad entry was left out.',
  'request-invalid': 'The decision request is not valid.',
  'signal-invalid': 'The signal is not valid; it was dropped.',
  'policy-invalid': 'The policy is not valid; the last good one stays in force.',
  'policy-unavailable': 'The policy could not be loaded.',
  'catalog-invalid': 'The catalogue is not valid.',
  'catalog-unavailable': 'The catalogue could not be loaded.',
  'model-invalid': 'The model file is not valid; decisions go on without it.',
  'model-unavailable': 'The model file could not be loaded; decisions go on without it.',
  'ranker-unavailable': 'The ranker could not start; decisions go on without it.',
  'ranker-failed': 'The ranker did not answer; decisions go on without it.',
  'profile-invalid': 'The stored profile could not be read; it was set aside and a new one begun.',
  'storage-unavailable': 'Storage is not available; decisions use the page alone.',
  'worker-unavailable': 'The service worker could not be reached.',
  'remote-unavailable': 'The remote API could not be reached.',
  'answer-invalid': 'An answer was not a valid decision; it was not used.',
  'answer-late': 'The answer came after the deadline; it was not used.',
  'consent-missing': 'The shopper has not agreed to this purpose.',
  'message-invalid': 'A message to the service worker is not valid.',
  'handler-failed': 'A handler of the page threw.',
  'render-failed': 'An element could not be drawn; its static content stands.',
  'internal': 'An unexpected fault.',
} as const;

export type ErrorCode = keyof typeof ERROR_TEXTS;

/** What crosses a message port or HTTP: plain data, no stack, nothing about the shopper. */
export interface ErrorReport {
  readonly code: ErrorCode;
  /** The place: a JSON path (`rules[3].when`), an attribute (`till-payment-picker options[2]`) or a URL. */
  readonly at: string;
  readonly message: string;
}

/** A fault with a code and the place where it was found. */
export class TillError extends Error {
  override readonly name = 'TillError';
  readonly code: ErrorCode;
  /** The place; see {@link ErrorReport.at}. */
  readonly at: string;

  constructor(code: ErrorCode, at: string, detail?: string, options?: ErrorOptions) {
    super(`${ERROR_TEXTS[code]} [${code}] at ${at}${detail ? `: ${detail}` : ''}`, options);
    this.code = code;
    this.at = at;
  }

  /** The fault as plain data. */
  toJSON(): ErrorReport {
    return { code: this.code, at: this.at, message: this.message };
  }

  /** A fault told from elsewhere, as it was told. */
  static revive({ code, at, message }: ErrorReport): TillError {
    const fault = new TillError(code, at);
    fault.message = message;
    return fault;
  }

  /** Anything thrown, as a TillError: an unknown fault keeps its text and gets `code`. */
  static from(cause: unknown, code: ErrorCode, at: string): TillError {
    if (cause instanceof TillError) return cause;
    return new TillError(code, at, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
