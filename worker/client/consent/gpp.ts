import type { FollowConsent } from './platform.ts';
import { whenPresent } from './when-present.ts';

type Section = Readonly<Record<string, unknown>>;
/** The fields of IAB GPP 1.1 `PingReturn` that are read. */
interface Ping {
  readonly signalStatus?: string;
  readonly applicableSections?: readonly number[];
  /** A section, or its subsections in a list. */
  readonly parsedSections?: Readonly<Record<string, Section | readonly Section[]>>;
}
interface GppEvent { readonly eventName: string; readonly data: unknown; readonly pingData?: Ping; readonly listenerId?: number }
type GppApi = (command: string, callback: (data: GppEvent, success: boolean) => void, parameter?: unknown) => unknown;

const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
const OPTED_OUT = 1;

/**
 * Follows an IAB GPP platform, once it says that its signal is ready.
 * The European section counts as in the TCF; a section of the United States closes both purposes where the shopper
 * opted out of sale, sharing or targeted advertising, or sends Global Privacy Control. Where no section applies, both are open.
 */
export const followGpp: FollowConsent = tell => {
  let api: GppApi | undefined;
  let listener: number | undefined;
  const stopWaiting = whenPresent<GppApi>('__gpp', found => {
    api = found;
    api('addEventListener', (event, success) => {
      if (!success) return;
      listener = event.listenerId;
      if (event.pingData?.signalStatus === 'ready') tell(read(event.pingData));
      // Not ready any more: the shopper is choosing anew.
      else if (event.eventName === 'signalStatus') tell(undefined);
    });
  });
  return () => {
    stopWaiting();
    if (listener !== undefined) api?.('removeEventListener', () => {}, listener);
  };
};

function read({ applicableSections = [], parsedSections = {} }: Ping) {
  if (applicableSections.length > 0 && applicableSections.every(section => section <= 0)) return { personalization: true, analytics: true };
  const sections = Object.entries(parsedSections).map(([name, parts]) => [name, Object.assign({}, ...[parts].flat()) as Section] as const);
  const allowed = (purposes: readonly number[]) => sections.length > 0 && sections.every(([name, section]) =>
    name.startsWith('tcf') ? purposes.every(purpose => agreed(section['PurposeConsents'], purpose)) : !optedOut(section));
  return { personalization: allowed([1, 5, 6]), analytics: allowed([1, 8]) };
}

const optedOut = (section: Section) => section['Gpc'] === true || OPT_OUTS.some(field => section[field] === OPTED_OUT);

/** Purposes come as a list of booleans (purpose 1 first) or as the list of those agreed to. */
function agreed(consents: unknown, purpose: number): boolean {
  if (!Array.isArray(consents)) return false;
  return typeof consents[0] === 'number' ? consents.includes(purpose) : consents[purpose - 1] === true;
}
