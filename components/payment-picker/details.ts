import type { PaymentOption, Price } from '../../worker/protocol/index.ts';
import type { Strings } from '../strings/index.ts';
import { formatMoney, formatMonth, formatPercent } from '../shared/format.ts';
import { isExpired } from './eligibility.ts';

/** A fact about a method; `tone` colours it. */
export interface Detail {
  readonly text: string;
  readonly tone?: 'warning' | 'danger';
}

/** What the shopper should know of a method before choosing it: expiry, fee, instalments and their cost. */
export function detailsOf(option: PaymentOption, refusal: string | undefined, currency: string, locale: string, texts: Strings['payment']): Detail[] {
  const { saved, fee, installments, kind } = option;
  const money = (price: Price) => formatMoney(price, currency, locale);
  const details: Detail[] = [];
  if (refusal) details.push({ text: refusal, tone: 'warning' });
  if (isExpired(option, new Date())) details.push({ text: texts.expired, tone: 'danger' });
  else if (saved?.expiry) details.push({ text: texts.expires(formatMonth(saved.expiry, locale)) });
  if (installments) details.push({ text: texts.installments(installments.count, money(installments.amount)) });
  if (installments?.apr !== undefined) details.push({ text: texts.apr(formatPercent(installments.apr, locale)) });
  if (kind === 'bnpl') details.push({ text: texts.creditWarning });
  if (costs(fee)) details.push({ text: texts.fee(money(fee)) });
  return details;
}

/** Whether a fee is above nothing. */
export function costs(fee: Price | undefined): fee is Price {
  return fee !== undefined && (typeof fee === 'number' ? fee : fee.amount) > 0;
}
