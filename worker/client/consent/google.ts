import { gtagCall, pageDataLayer, watchDataLayer } from '../data-layer.ts';
import type { FollowConsent } from './platform.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Follows Google Consent Mode v2: `personalization_storage` and `analytics_storage`, both closed until granted.
 * A page sets its defaults before the shopper is heard, so a default refuses nothing: only an update does.
 * A default for some regions only is not taken as a grant, for we do not know the shopper's region.
 */
export const followGoogle: FollowConsent = tell => {
  let state = { personalization: false, analytics: false };
  let heard = false;
  return watchDataLayer(pageDataLayer(), entry => {
    const [command, kind, fields] = gtagCall(entry) ?? [];
    if (command !== 'consent' || (kind !== 'default' && kind !== 'update') || typeof fields !== 'object' || fields === null) return;
    state = {
      personalization: next(state.personalization, fields as Fields, 'personalization_storage'),
      analytics: next(state.analytics, fields as Fields, 'analytics_storage'),
    };
    heard ||= kind === 'update';
    tell(heard || state.personalization || state.analytics ? state : undefined);
  });
};

function next(now: boolean, fields: Fields, name: string): boolean {
  if (fields[name] === 'denied') return false;
  return fields[name] === 'granted' && fields['region'] === undefined ? true : now;
}
