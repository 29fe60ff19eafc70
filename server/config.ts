import { parseKeys, type Key } from './keys.ts';

/** What the environment says. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly policy: string;
  readonly database: string;
  readonly models: string | undefined;
  readonly shop: string | undefined;
  readonly keys: readonly Key[];
  readonly origins: readonly string[];
  readonly rate: number;
  readonly trustProxy: string | undefined;
}

/**
 * Reads the environment; `docs/api.md` lists the variables.
 * @throws Error that names the variable at fault.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: count(env, 'PORT', 4173),
    host: env['HOST'] || '127.0.0.1',
    policy: needed(env, 'TILLKIT_POLICY', 'the path of a policy'),
    database: env['TILLKIT_DATABASE'] || 'tillkit.db',
    models: env['TILLKIT_MODELS'] || undefined,
    shop: env['TILLKIT_SHOP'] || undefined,
    keys: parseKeys(needed(env, 'TILLKIT_KEYS', 'keys with their roles, or "demo" to try it out')),
    origins: (env['TILLKIT_ORIGINS'] ?? '').split(',').map(origin => origin.trim()).filter(Boolean),
    rate: count(env, 'TILLKIT_RATE', 1200),
    trustProxy: env['TILLKIT_TRUST_PROXY'] || undefined,
  };
}

function needed(env: Readonly<Record<string, string | undefined>>, name: string, what: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: expected ${what}`);
  return value;
}

function count(env: Readonly<Record<string, string | undefined>>, name: string, standard: number): number {
  const value = Number(env[name] || standard);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name}: expected a whole number`);
  return value;
}
