import { emptyProfile, type Profile } from '../../worker/protocol/index.ts';

const now = Date.now();

/** A shopper who paid with PayPal and had parcels brought to the door. */
export const KNOWN_SHOPPER: Profile = {
  ...emptyProfile('story', now),
  orders: { count: 3, last: now - 20 * 86_400_000, value: 14_700, currency: 'EUR' },
  payment: { paypal: { weight: 3, at: now } },
  shipping: { standard: { weight: 2, at: now } },
};
