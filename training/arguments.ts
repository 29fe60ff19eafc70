import { parseArgs } from 'node:util';

/** A command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Options of a command (`--name value`, repeated for a list) and switches (`--name`).
 * @param usage Shown where a needed option is absent or an unknown one is there.
 * @throws UsageError
 */
export function readArguments(options: { readonly needed: readonly string[]; readonly optional: readonly string[]; readonly switches?: readonly string[]; readonly usage: string }): {
  readonly all: (name: string) => string[];
  readonly one: (name: string) => string | undefined;
  readonly needed: (name: string) => string;
  readonly is: (name: string) => boolean;
} {
  const { values, fault } = attempt(options);
  const missing = options.needed.filter(name => !values[name]);
  if (fault || missing.length > 0) throw new UsageError(`${fault ?? `missing ${missing.map(name => `--${name}`).join(', ')}`}\nusage: ${options.usage}`);
  const all = (name: string) => (Array.isArray(values[name]) ? values[name] : []).filter(value => typeof value === 'string');
  const one = (name: string) => all(name).at(-1);
  return { all, one, needed: name => one(name) ?? '', is: name => values[name] === true };
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function attempt(options: Parameters<typeof readArguments>[0]): { values: Values; fault?: string } {
  const strings = [...options.needed, ...options.optional].map(name => [name, { type: 'string', multiple: true }] as const);
  const switches = (options.switches ?? []).map(name => [name, { type: 'boolean' }] as const);
  try {
    return { values: parseArgs({ options: Object.fromEntries([...strings, ...switches]) }).values };
  } catch (cause) {
    return { values: {}, fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Runs a command: a fault it foresees is one line and exit code 1, a wrong call exit code 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (cause) {
    if (!(cause instanceof Error) || !['UsageError', 'ImportFault', 'TillError'].includes(cause.name)) throw cause;
    console.error(cause.message);
    process.exitCode = cause instanceof UsageError ? 2 : 1;
  }
}
