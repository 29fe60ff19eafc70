import type { Reason } from '../../worker/protocol/index.ts';

/** What fills a reason's sentence. Absent values leave a shorter, still true sentence. */
export type ReasonValues = NonNullable<Reason['values']>;

/** Codes of a decision's reasons that have a sentence in every language; any other reads as `other`. */
export const REASON_CODES = ['bought-together', 'bought-before', 'popular', 'used-before', 'saved-default', 'rule', 'other'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A sentence a reason code. */
export type ReasonTexts = Readonly<Record<ReasonCode, (values: ReasonValues) => string>>;

const known: ReadonlySet<string> = new Set(REASON_CODES);

/** The shopper's sentence for one reason of a decision. */
export function reasonText(texts: ReasonTexts, reason: Reason): string {
  const code = known.has(reason.code) ? reason.code as ReasonCode : 'other';
  return texts[code](reason.values ?? {});
}
