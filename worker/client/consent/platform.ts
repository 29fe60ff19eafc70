import { NO_CONSENT, PURPOSES } from '../../protocol/consent.ts';
import type { Consent } from '../../protocol/index.ts';
import { followGoogle } from './google.ts';
import { followGpp } from './gpp.ts';
import { followTcf } from './tcf.ts';

/** What the page says of consent: nothing, purposes agreed to elsewhere, or the consent platform to follow. */
export type ConsentSource = 'tcf' | 'gpp' | 'google' | 'none' | (string & {}) | Partial<Consent>;

/** What a source says. Undefined: the shopper has not chosen yet, or is choosing anew; nothing is open then, and nothing is taken as refused. */
export type Said = Consent | undefined;

/** Calls `tell` with what a source says, now and at each change. @returns A function that ends it. */
export type FollowConsent = (tell: (said: Said) => void) => () => void;

const PLATFORMS: ReadonlyMap<unknown, FollowConsent> = new Map([['tcf', followTcf], ['gpp', followGpp], ['google', followGoogle]]);

/** The platform that `source` names, or one that says `source` itself once and never changes. Unknown words agree to nothing. */
export function platformOf(source: ConsentSource): FollowConsent {
  return PLATFORMS.get(source) ?? (tell => { tell(listed(source)); return () => {}; });
}

function listed(source: ConsentSource): Consent {
  const words = typeof source === 'string' ? source.split(/\s+/) : PURPOSES.filter(purpose => source[purpose] === true);
  return PURPOSES.reduce((consent, purpose) => ({ ...consent, [purpose]: words.includes(purpose) }), NO_CONSENT);
}
