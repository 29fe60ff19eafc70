import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What a key may do. `publishable` is in every shopper's page: it asks and tells, and reads nothing of anyone.
 * `editor` publishes policies, `analyst` reads figures.
 */
export const ROLES = ['publishable', 'editor', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

export interface Key {
  readonly key: string;
  readonly roles: readonly Role[];
}

/** For the demo and local trials only: they are printed in the documentation. */
export const DEMO_KEYS: readonly Key[] = [
  { key: 'pk_demo', roles: ['publishable'] },
  { key: 'sk_demo_editor', roles: ['editor'] },
  { key: 'sk_demo_analyst', roles: ['analyst'] },
];

const MIN_LENGTH = 24;

/**
 * Keys of the environment: `TILLKIT_KEYS="pk_…=publishable,sk_…=editor|analyst"`, or `demo` for {@link DEMO_KEYS}.
 * @throws Error that names the entry by its place, never the key.
 */
export function parseKeys(text: string): readonly Key[] {
  if (text.trim() === 'demo') return DEMO_KEYS;
  return text.split(',').map((entry, i) => {
    const [key = '', roles = ''] = entry.split('=').map(part => part.trim());
    const named = roles.split('|').map(role => role.trim());
    if (key.length < MIN_LENGTH) throw new Error(`TILLKIT_KEYS entry ${i + 1}: expected a key of at least ${MIN_LENGTH} characters`);
    if (!named.every(isRole)) throw new Error(`TILLKIT_KEYS entry ${i + 1}: expected roles of ${ROLES.join(', ')}, joined by "|"`);
    return { key, roles: named };
  });
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Tells what a presented key may do. Keeps only hashes, and takes the same time for every key. */
export class Keyring {
  readonly #entries: readonly { hash: Buffer; roles: ReadonlySet<Role> }[];

  constructor(keys: readonly Key[]) {
    this.#entries = keys.map(({ key, roles }) => ({ hash: digest(key), roles: new Set(roles) }));
  }

  /** Roles of a key; undefined where it is not known. */
  rolesOf(presented: string): ReadonlySet<Role> | undefined {
    const hash = digest(presented);
    let found: ReadonlySet<Role> | undefined;
    for (const entry of this.#entries) if (timingSafeEqual(entry.hash, hash)) found = entry.roles;
    return found;
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();
