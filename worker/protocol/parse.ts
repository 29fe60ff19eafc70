import * as v from 'valibot';
import { TillError, type ErrorCode } from './errors.ts';

/** One fault found by a schema: where, and what. */
export interface Fault {
  /** JSON path from the root of the value, e.g. `rules[3].then[0].ids`. */
  readonly path: string;
  readonly message: string;
}

type Schema = v.GenericSchema;

/** Every fault of `value` under `schema`; none means valid. */
export function faults(schema: Schema, value: unknown): Fault[] {
  const result = v.safeParse(schema, value);
  return result.success ? [] : result.issues.map(describe);
}

/**
 * `value` as the schema's type.
 * @param at Name of the thing that is parsed; it leads every path of the message.
 * @throws TillError with `code`; the message lists up to ten faults, each with its path.
 */
export function parse<S extends Schema>(schema: S, value: unknown, code: ErrorCode, at: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const found = result.issues.map(describe);
  const first = found[0] as Fault;
  const listed = found.slice(0, 10).map(fault => `${fault.path || '(root)'}: ${fault.message}`).join('; ');
  const more = found.length > 10 ? `; and ${found.length - 10} more` : '';
  throw new TillError(code, joinPath(at, first.path), listed + more);
}

function describe(issue: v.BaseIssue<unknown>): Fault {
  return { path: pathOf(issue), message: issue.message };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce<string>((path, item) => joinPath(path, typeof item.key === 'number' ? `[${item.key}]` : String(item.key)), '');
}

function joinPath(head: string, tail: string): string {
  if (!head || !tail) return head || tail;
  return tail.startsWith('[') ? head + tail : `${head}.${tail}`;
}
