import { TillError, type ErrorCode } from '../../protocol/index.ts';
import type { Bytes } from './file-ask.ts';

/** @throws TillError with `code` at `url`. */
export function parseJson(bytes: Bytes, code: ErrorCode, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new TillError(code, url, cause instanceof Error ? cause.message : 'not JSON', { cause });
  }
}
