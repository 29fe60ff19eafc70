import type { ShippingOption } from '../../worker/protocol/index.ts';
import type { Strings } from '../strings/index.ts';
import { formatDay, formatDays, formatDuration, formatMoment } from '../shared/format.ts';

/** Further away than this, a moment says more than a count of hours. */
const COUNTED = 24 * 3_600_000;

/** When the parcel comes, as a sentence; undefined where the page does not say, or no longer can: the cut-off has passed. */
export function arrivalText(option: ShippingOption, now: number, locale: string, texts: Strings['shipping']): string | undefined {
  const { earliest, latest } = option;
  if (isMissed(option, now)) return undefined;
  if (earliest && latest && earliest !== latest) return texts.arrivesBetween(formatDays(earliest, latest, locale));
  const day = latest ?? earliest;
  return day ? texts.arrives(formatDay(day, locale)) : undefined;
}

/** How long these dates hold: a count of hours and minutes, or the moment itself where it is far away or nothing on the page may move. */
export function cutoffText({ cutoff }: ShippingOption, now: number, locale: string, texts: Strings['shipping'], still: boolean): string | undefined {
  if (!cutoff) return undefined;
  const left = Date.parse(cutoff) - now;
  if (left <= 0) return texts.cutoffPassed;
  return still || left > COUNTED ? texts.orderBy(formatMoment(cutoff, locale)) : texts.orderWithin(formatDuration(left, locale));
}

/** It is too late for the dates that the option names. */
export function isMissed({ cutoff }: ShippingOption, now: number): boolean {
  return cutoff !== undefined && Date.parse(cutoff) <= now;
}
