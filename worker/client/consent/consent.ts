import { NO_CONSENT, PURPOSES } from '../../protocol/consent.ts';
import type { Consent } from '../../protocol/index.ts';
import { readChoice, watchChoice, writeChoice, type Choice } from './choice.ts';
import { platformOf, type ConsentSource } from './platform.ts';

/** What the shopper agreed to, from every source. */
export interface ConsentKeeper {
  get(): Consent;
  /** The shopper's own act, in our panel or the merchant's. It stands until they change it. */
  set(choice: Choice): void;
  stop(): void;
}

/**
 * Consent for one page. For each purpose, in this order:
 * 1. what the shopper chose for themselves (`set`), until a consent platform withdraws the purpose later;
 * 2. off, where the browser sends Global Privacy Control;
 * 3. what the page or the consent platform says.
 * @param changed Called after each change, never while it is being made.
 */
export function keepConsent(source: ConsentSource, changed: (now: Consent, before: Consent) => void): ConsentKeeper {
  let choice = readChoice();
  let platform = NO_CONSENT;
  let now = NO_CONSENT;
  let following = false;

  const settle = () => {
    const before = now;
    now = effective(choice, platform);
    if (following && PURPOSES.some(purpose => now[purpose] !== before[purpose])) changed(now, before);
  };
  const choose = (next: Choice) => {
    choice = next;
    settle();
  };

  const unfollow = platformOf(source)(said => {
    const withdrawn = PURPOSES.filter(purpose => platform[purpose] && !said[purpose] && choice[purpose]);
    platform = said;
    if (withdrawn.length > 0) writeChoice(choice = without(choice, withdrawn));
    settle();
  });
  const unwatch = watchChoice(choose);
  settle();
  following = true;

  return {
    get: () => now,
    set(patch) {
      const next = { ...choice, ...patch };
      writeChoice(next);
      choose(next);
    },
    stop() {
      unfollow();
      unwatch();
    },
  };
}

function effective(choice: Choice, platform: Consent): Consent {
  const allowed = (purpose: keyof Consent) => choice[purpose] ?? (privacyControl() ? false : platform[purpose]);
  return { personalization: allowed('personalization'), analytics: allowed('analytics') };
}

const without = (choice: Choice, purposes: readonly (keyof Consent)[]): Choice =>
  Object.fromEntries(Object.entries(choice).filter(([purpose]) => !purposes.includes(purpose as keyof Consent)));

/** Global Privacy Control, https://w3c.github.io/gpc/. */
function privacyControl(): boolean {
  return (navigator as Navigator & { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
