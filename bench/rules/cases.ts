import { fileURLToPath } from 'node:url';

/** Where the public JSONLogic cases lie when they are at hand: beside the repository. */
export const SUITE = fileURLToPath(new URL('../../../shared/peer-suites/json-logic/', import.meta.url));

/** One public case: what `rule` makes of `data`. */
export interface Case {
  readonly file: string;
  readonly description: string;
  readonly rule: unknown;
  readonly data?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly type: unknown };
}

/** Every case of the suite, in its order. @param read The text of a file. */
export function readCases(read: (path: string) => string): Case[] {
  const files = JSON.parse(read(`${SUITE}index.json`)) as string[];
  return files.flatMap(file => (JSON.parse(read(SUITE + file)) as unknown[]).filter(isCase).map(each => ({ ...each, file })));
}

/** The files also hold headings, as texts. */
const isCase = (entry: unknown): entry is Omit<Case, 'file'> => typeof entry === 'object' && entry !== null && 'rule' in entry;
