import type { Key } from './keys.ts';
import type { ModelLibrary } from './models.ts';
import type { Shop } from './shop.ts';
import type { Stores } from './stores/types.ts';

/** What the API is made of. */
export interface ApiOptions {
  /** Policy in force until one is published (`PUT /v1/policy`); a published one is kept in the stores and wins. */
  readonly policy: unknown;
  /** Closed with the API. */
  readonly stores: Stores;
  readonly keys: readonly Key[];
  /** Without a shop there are no generated upsells and no ranking. */
  readonly shop?: Shop | undefined;
  /** From `readModels(directory)`; none where absent. */
  readonly models?: ModelLibrary | undefined;
  /** Origins (`https://shop.example`) whose pages may call the API; its own where absent. */
  readonly origins?: readonly string[] | undefined;
  /** Most calls a minute from one address with one key; default 1200. */
  readonly rate?: number | undefined;
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: (() => number) | undefined;
}
