import type { ErrorCode } from '../../protocol/index.ts';
import type { LifetimeEvent } from '../scope.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A file, and how to make it what it is for. */
export interface FileAsk<T> {
  readonly url: string;
  readonly event: LifetimeEvent;
  /** Code of the fault where the file cannot be fetched. */
  readonly missing: ErrorCode;
  /** The file with those that it names. @throws TillError. */
  readonly gather: (response: Response) => Promise<Bytes>;
  /** What the bytes are for, and the form to keep them in. @throws TillError, or AggregateError of them, where they are not fit to be used. */
  readonly open: (bytes: Bytes) => Opened<T>;
  /** The value of the kept form, which is not checked again. @throws TillError where it cannot be used any more. */
  readonly reopen: (kept: Bytes) => T;
}

export interface Opened<T> { readonly value: T; readonly keep: Bytes }

export async function bytesOf(response: Response): Promise<Bytes> {
  return new Uint8Array(await response.arrayBuffer());
}
