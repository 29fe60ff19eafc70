import { NO_CONSENT, PURPOSES, type Consent } from '../../protocol/consent.ts';
import { readChoice, watchChoice, writeChoice, type Choice } from './choice.ts';
import { platformOf, type ConsentSource, type Said } from './platform.ts';

/** What the shopper agreed to, from every source. */
export interface ConsentKeeper {
  get(): Consent;
  /** Whether the shopper's answer is in for every purpose. Until then nothing is agreed, and nothing is taken as refused either. */
  readonly known: boolean;
  /** The shopper's own act, in our panel or the merchant's. It stands until they change it. */
  set(choice: Choice): void;
  /** Closes on this page what another page of the shop says is refused. */
  heed(elsewhere: Consent): void;
  stop(): void;
}

/**
 * Consent for one page. For each purpose, in this order:
 * 1. what the shopper chose for themselves (`set`), until a consent platform withdraws the purpose later;
 * 2. off, where the browser sends Global Privacy Control;
 * 3. what the page or the consent platform says.
 * @param changed Called when an answer comes in or changes.
 */
export function keepConsent(source: ConsentSource, changed: () => void): ConsentKeeper {
  let choice = readChoice();
  let said: Said;
  let closed: readonly (keyof Consent)[] = [];
  let now = NO_CONSENT;
  let known = false;
  let following = false;

  const answer = (purpose: keyof Consent) => choice[purpose] ?? (privacyControl() ? false : said?.[purpose]);
  const settle = () => {
    const before = JSON.stringify([now, known]);
    now = {
      personalization: !closed.includes('personalization') && answer('personalization') === true,
      analytics: !closed.includes('analytics') && answer('analytics') === true,
    };
    known = PURPOSES.every(purpose => answer(purpose) !== undefined);
    if (following && JSON.stringify([now, known]) !== before) changed();
  };
  const choose = (next: Choice) => {
    choice = next;
    closed = [];
    settle();
  };

  const unfollow = platformOf(source)(next => {
    const withdrawn = PURPOSES.filter(purpose => said?.[purpose] && next?.[purpose] === false && choice[purpose]);
    said = next;
    closed = [];
    if (withdrawn.length > 0) writeChoice(choice = without(choice, withdrawn));
    settle();
  });
  const unwatch = watchChoice(choose);
  settle();
  following = true;

  return {
    get: () => now,
    get known() { return known; },
    set(patch) {
      const next = { ...choice, ...patch };
      writeChoice(next);
      choose(next);
    },
    heed(elsewhere) {
      closed = PURPOSES.filter(purpose => !elsewhere[purpose]);
      settle();
    },
    stop() {
      unfollow();
      unwatch();
    },
  };
}

const without = (choice: Choice, purposes: readonly (keyof Consent)[]): Choice =>
  Object.fromEntries(Object.entries(choice).filter(([purpose]) => !purposes.includes(purpose as keyof Consent)));

/** Global Privacy Control, https://w3c.github.io/gpc/. */
function privacyControl(): boolean {
  return (navigator as Navigator & { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
