import { PURPOSES } from '../../protocol/consent.ts';
import type { Consent } from '../../protocol/index.ts';

/** What the shopper chose in our own panel; a purpose not yet chosen is absent. */
export type Choice = Partial<Consent>;

const KEY = 'till-consent';

/**
 * The shopper's own choice, kept from visit to visit in `localStorage`. To remember a choice about storage is itself strictly
 * necessary (ePrivacy 5(3)); it is written only when the shopper chooses and says nothing else about them.
 */
export function readChoice(): Choice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const fields = new Map(Object.entries(Object(stored) as object));
    return Object.fromEntries(PURPOSES.flatMap(purpose => typeof fields.get(purpose) === 'boolean' ? [[purpose, fields.get(purpose)]] : []));
  } catch {
    return {};
  }
}

/** Keeps `choice`, or as long as the page where there is no storage. */
export function writeChoice(choice: Choice): void {
  try {
    if (Object.keys(choice).length > 0) localStorage.setItem(KEY, JSON.stringify(choice));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage refused: the next page asks again.
  }
}

/** Calls `changed` when another tab of the shop writes a choice. @returns A function that ends it. */
export function watchChoice(changed: (choice: Choice) => void): () => void {
  const onStorage = ({ key }: StorageEvent) => { if (key === KEY) changed(readChoice()); };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
