import type { ShippingOption } from '../../worker/protocol/index.ts';
import { zoneOf, type Country, type Zone } from './countries.ts';
import type { Strings } from './strings/index.ts';

const DAY = 86_400_000;
/** Parcels ordered before this hour (UTC) leave the same working day. */
const CUTOFF_HOUR = 13;
/** Goods from this value on travel free by the standard rate, within the zones that name it. */
const FREE_FROM: Readonly<Record<Zone, number | undefined>> = { home: 6000, near: 9000, union: 9000, europe: undefined, world: undefined };

interface Rate {
  readonly id: string;
  readonly carrier: string;
  readonly price: number;
  /** Working days in transit, first and last. */
  readonly days: readonly [number, number];
  /** Grams of CO2e for a parcel of this shop's mean weight. */
  readonly carbon: number;
}

const RATES: Readonly<Record<Zone, readonly Rate[]>> = {
  home: [
    { id: 'standard', carrier: 'Postbote', price: 490, days: [2, 3], carbon: 410 },
    { id: 'pickup', carrier: 'Kioskpost', price: 390, days: [2, 3], carbon: 290 },
    { id: 'express', carrier: 'Rapide', price: 1290, days: [1, 1], carbon: 880 },
    { id: 'saturday', carrier: 'Rapide', price: 1690, days: [1, 1], carbon: 920 },
  ],
  near: [
    { id: 'standard', carrier: 'Postbote', price: 890, days: [3, 5], carbon: 640 },
    { id: 'pickup', carrier: 'Kioskpost', price: 690, days: [3, 5], carbon: 520 },
    { id: 'express', carrier: 'Rapide', price: 1890, days: [1, 2], carbon: 1450 },
  ],
  union: [
    { id: 'standard', carrier: 'Postbote', price: 1190, days: [4, 7], carbon: 980 },
    { id: 'express', carrier: 'Rapide', price: 2490, days: [2, 3], carbon: 2600 },
  ],
  europe: [
    { id: 'standard', carrier: 'Postbote', price: 1490, days: [5, 9], carbon: 1150 },
    { id: 'express', carrier: 'Rapide', price: 3290, days: [2, 4], carbon: 3100 },
  ],
  world: [
    { id: 'standard', carrier: 'Postbote', price: 2290, days: [8, 15], carbon: 5200 },
    { id: 'express', carrier: 'Rapide', price: 4490, days: [3, 5], carbon: 7400 },
  ],
};

/** What a parcel is quoted by. */
export interface Parcel {
  readonly country: Country;
  /** Of the shop; tells where it sends from. */
  readonly currency: string;
  /** Value of the goods in minor units. */
  readonly goods: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What it costs to send a parcel, and when it arrives if it is ordered now. */
export function quotes({ country, currency, goods, now }: Parcel, strings: Strings): ShippingOption[] {
  const zone = zoneOf(country, currency);
  const cutoff = nextCutoff(now);
  return RATES[zone].map(rate => {
    const saturday = rate.id === 'saturday' ? nextSaturday(cutoff) : undefined;
    const tooLate = saturday !== undefined && new Date(cutoff).getUTCDay() !== 5;
    return {
      id: rate.id,
      label: strings.rates[rate.id as keyof Strings['rates']],
      carrier: rate.carrier,
      price: rate.id === 'standard' && goods >= (FREE_FROM[zone] ?? Infinity) ? 0 : rate.price,
      earliest: day(saturday ?? addWorkingDays(cutoff, rate.days[0])),
      latest: day(saturday ?? addWorkingDays(cutoff, rate.days[1])),
      cutoff: new Date(cutoff).toISOString(),
      carbonGrams: rate.carbon,
      carbonSource: strings.carbonSource,
      ...(rate.id === 'pickup' && { pickup: { name: strings.pickupName, address: strings.pickupAddress, distanceMeters: 450 } }),
      ...(tooLate && { available: false, unavailableReason: strings.saturdayClosed }),
    };
  });
}

/** Goods value from which the standard rate is free; undefined where it never is. */
export function freeFrom(country: Country, currency: string): number | undefined {
  return FREE_FROM[zoneOf(country, currency)];
}

/** The next moment a parcel leaves: the cut-off of a working day. */
function nextCutoff(now: number): number {
  const date = new Date(now);
  let at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), CUTOFF_HOUR);
  while (at <= now || isWeekend(at)) at += DAY;
  return at;
}

function addWorkingDays(from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0;) {
    at += DAY;
    if (!isWeekend(at)) left--;
  }
  return at;
}

function nextSaturday(from: number): number {
  return from + ((6 - new Date(from).getUTCDay() + 7) % 7) * DAY;
}

const isWeekend = (at: number) => new Date(at).getUTCDay() % 6 === 0;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
