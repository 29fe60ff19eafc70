import { gtagCall, pageDataLayer, watchDataLayer } from '../data-layer.ts';
import type { FollowConsent } from './platform.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Follows Google Consent Mode v2: `personalization_storage` and `analytics_storage`, both closed until granted.
 * A default for some regions only can close, never open, for we do not know the shopper's region.
 */
export const followGoogle: FollowConsent = tell => {
  let state = { personalization: false, analytics: false };
  return watchDataLayer(pageDataLayer(), entry => {
    const [command, kind, fields] = gtagCall(entry) ?? [];
    if (command !== 'consent' || (kind !== 'default' && kind !== 'update') || typeof fields !== 'object' || fields === null) return;
    state = {
      personalization: next(state.personalization, fields as Fields, 'personalization_storage'),
      analytics: next(state.analytics, fields as Fields, 'analytics_storage'),
    };
    tell(state);
  });
};

function next(now: boolean, fields: Fields, name: string): boolean {
  if (fields[name] === 'denied') return false;
  return fields[name] === 'granted' && fields['region'] === undefined ? true : now;
}
