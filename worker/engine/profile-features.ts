import { DAY, type Profile } from '../protocol/index.ts';
import { HALF_LIFE, heaviest } from './tally.ts';

/** Days reported where something never happened: old enough for every rule, and finite for scaling. */
export const NEVER_DAYS = 3650;

/**
 * What rules and segments may read of a shopper. Numbers are named for their unit; money is in minor units.
 * The first seven are the features that centroids are trained on.
 */
export interface ProfileFeatures extends Readonly<Record<string, unknown>> {
  readonly known: boolean;
  readonly recencyDays: number;
  readonly orders: number;
  readonly averageOrder: number;
  readonly totalValue: number;
  readonly tenureDays: number;
  readonly visits: number;
  readonly couponShare: number;
  readonly daysSinceVisit: number;
  readonly lastPayment: string;
  readonly lastShipping: string;
  readonly topCategory: string;
  readonly abandoned: number;
}

/** Features of `profile` at `now` (ms since 1970); without a profile all of them say "nothing known". */
export function profileFeatures(profile: Profile | undefined, now: number): ProfileFeatures {
  if (!profile) {
    return {
      known: false, recencyDays: NEVER_DAYS, orders: 0, averageOrder: 0, totalValue: 0, tenureDays: 0, visits: 0, couponShare: 0,
      daysSinceVisit: NEVER_DAYS, lastPayment: '', lastShipping: '', topCategory: '', abandoned: 0,
    };
  }
  const { orders, visits, coupons } = profile;
  return {
    known: true,
    recencyDays: daysSince(orders.last, now),
    orders: orders.count,
    averageOrder: orders.count ? Math.round(orders.value / orders.count) : 0,
    totalValue: orders.value,
    tenureDays: Math.max(0, now - profile.created) / DAY,
    visits: visits.count,
    couponShare: orders.count ? Math.min(1, coupons.used / orders.count) : 0,
    daysSinceVisit: daysSince(visits.last, now),
    lastPayment: heaviest(profile.payment, now, HALF_LIFE.habit)[0] ?? '',
    lastShipping: heaviest(profile.shipping, now, HALF_LIFE.habit)[0] ?? '',
    topCategory: heaviest(profile.categories, now, HALF_LIFE.interest)[0] ?? '',
    abandoned: Object.keys(profile.abandoned).length,
  };
}

function daysSince(moment: number, now: number): number {
  return moment > 0 ? Math.min(NEVER_DAYS, Math.max(0, now - moment) / DAY) : NEVER_DAYS;
}
