/** What can be wrong with a merchant's files. The code is stable; the sentence may be reworded. */
export const FAULT_TEXTS = {
  'file-unreadable': 'The file could not be read.',
  'file-empty': 'The file holds no usable row.',
  'columns-missing': 'The header lacks columns.',
  'row-broken': 'The row is not valid CSV or JSON.',
  'field-missing': 'A field is missing.',
  'number-invalid': 'A number is not valid.',
  'time-invalid': 'A time is not valid.',
  'product-twice': 'The product is there twice; the first counts.',
  'product-unknown': 'The product is not in the product file.',
  'order-empty': 'The order has no usable line.',
  'order-twice': 'The order is there twice; the first counts.',
} as const;
export type FaultCode = keyof typeof FAULT_TEXTS;

/** A fault with its place: `orders.jsonl.gz:17`. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';
  readonly code: FaultCode;
  readonly at: string;

  constructor(code: FaultCode, at: string, detail?: string, options?: ErrorOptions) {
    super(`${at}: ${FAULT_TEXTS[code]} [${code}]${detail ? ` ${detail}` : ''}`, options);
    this.code = code;
    this.at = at;
  }
}

/** Examples kept of each kind of fault. */
const EXAMPLES = 3;

/** Counts what had to be left out, and remembers the first of each kind with its place. */
export class Faults {
  readonly #counts = new Map<FaultCode, number>();
  readonly #examples: ImportFault[] = [];

  add(fault: ImportFault): void {
    const count = (this.#counts.get(fault.code) ?? 0) + 1;
    this.#counts.set(fault.code, count);
    if (count <= EXAMPLES) this.#examples.push(fault);
  }

  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** Lines for the console: one a kind, then the first places. */
  describe(): string[] {
    return [...this.#counts].flatMap(([code, count]) => [
      `  ${count} × ${code}: ${FAULT_TEXTS[code]}`,
      ...this.#examples.filter(fault => fault.code === code).map(fault => `      ${fault.message}`),
    ]);
  }
}
