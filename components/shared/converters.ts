import type { ComplexAttributeConverter, ReactiveController, ReactiveControllerHost } from 'lit';
import * as v from 'valibot';
import { TillError } from '../../worker/protocol/errors.ts';
import { faults } from '../../worker/protocol/parse.ts';

type Host = ReactiveControllerHost & HTMLElement;
type Schema = v.GenericSchema;

/** Hands the attribute's text on: {@link ListData} and {@link parseRecord} read it, so that text and value are checked alike. */
export const jsonAttribute: ComplexAttributeConverter<unknown> = {
  fromAttribute: text => text,
  toAttribute: value => JSON.stringify(value),
};

/** What was left out of some data, and why. */
export type Complaint = (where: string, detail: string) => void;

/**
 * The valid entries of `raw`, which is a list or its JSON text. An entry that is not valid, or whose id came before, is left out.
 * @param complain Told of each entry that was left out: `[2]` or `[2].price`, and what is wrong with it.
 */
export function parseList<S extends Schema>(schema: S, raw: unknown, idOf: (entry: v.InferOutput<S>) => string, complain: Complaint): v.InferOutput<S>[] {
  const list = parseJson(raw, complain);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    complain('', 'expected a list');
    return [];
  }
  const seen = new Set<string>();
  return list.flatMap((entry: unknown, index) => {
    const [fault] = faults(schema, entry);
    if (fault) {
      complain(`[${index}]${fault.path && !fault.path.startsWith('[') ? '.' : ''}${fault.path}`, fault.message);
      return [];
    }
    const parsed = v.parse(schema, entry);
    const id = idOf(parsed);
    if (seen.has(id)) complain(`[${index}]`, `the id "${id}" is taken by an earlier entry`);
    return seen.has(id) ? [] : (seen.add(id), [parsed]);
  });
}

/** `raw` (a value or its JSON text) by the schema, or undefined where it is not valid. */
export function parseRecord<S extends Schema>(schema: S, raw: unknown, complain: Complaint): v.InferOutput<S> | undefined {
  const value = parseJson(raw, complain);
  if (value === undefined || value === null) return undefined;
  const [fault] = faults(schema, value);
  if (!fault) return v.parse(schema, value);
  complain(fault.path.startsWith('[') || !fault.path ? fault.path : `.${fault.path}`, fault.message);
  return undefined;
}

function parseJson(raw: unknown, complain: Complaint): unknown {
  if (typeof raw !== 'string' || raw.trim() === '') return raw === '' ? undefined : raw;
  try {
    return JSON.parse(raw);
  } catch (cause) {
    complain('', cause instanceof Error ? cause.message : 'not JSON');
    return undefined;
  }
}

/** Collects complaints about one attribute and prints them as one warning. */
export function warnAbout<T>(host: HTMLElement, attribute: string, read: (complain: Complaint) => T): T {
  const found: string[] = [];
  let first = '';
  const value = read((where, detail) => {
    first ||= where;
    found.push(`${where || 'the whole value'}: ${detail}`);
  });
  if (found.length > 0) console.warn(new TillError('attribute-invalid', `<${host.localName}> ${attribute}${first}`, found.join('; ')).message);
  return value;
}

/**
 * The list data of an element, from a property, from a JSON attribute, or from a child `<script type="application/json">`
 * (used where neither of the others was given). One warning for what is not valid; the rest works.
 */
export class ListData<S extends Schema> implements ReactiveController {
  value: readonly v.InferOutput<S>[] = [];
  /** Any of the three sources has given a list, be it an empty one. */
  given = false;
  readonly #host: Host;
  readonly #attribute: string;
  readonly #schema: S;
  readonly #idOf: (entry: v.InferOutput<S>) => string;
  readonly #observer = new MutationObserver(() => this.#readScript());
  #raw: unknown;
  #script = '';
  #own = false;

  constructor(host: Host, attribute: string, schema: S, idOf: (entry: v.InferOutput<S>) => string) {
    this.#host = host;
    this.#attribute = attribute;
    this.#schema = schema;
    this.#idOf = idOf;
    host.addController(this);
  }

  /** Takes a list or its JSON text. */
  set(raw: unknown): void {
    this.#own = raw !== undefined && raw !== null;
    this.#read(raw);
    if (!this.#own) this.#readScript();
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#readScript();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #readScript(): void {
    if (this.#own) return;
    const text = this.#host.querySelector(':scope > script[type="application/json"]')?.textContent ?? '';
    if (text === this.#script) return;
    this.#script = text;
    this.#read(text);
  }

  #read(raw: unknown): void {
    if (raw === this.#raw) return;
    this.#raw = raw;
    this.given = raw !== undefined && raw !== null;
    this.value = warnAbout(this.#host, this.#attribute, complain => parseList(this.#schema, raw, this.#idOf, complain));
    this.#host.requestUpdate();
  }
}
