import type { Offer } from '../../worker/protocol/index.ts';
import type { PricedLine } from './cart.ts';
import type { Strings } from './strings/index.ts';

/** Why a coupon is refused; the codes of `till-apply-coupon`. */
export type Refusal = 'empty' | 'invalid' | 'expired' | 'min-subtotal' | 'not-eligible' | 'wrong-products';

/** What the backend says of a code. */
export type CouponAnswer = { readonly accepted: true; readonly code: string; readonly discount: number } | { readonly accepted: false; readonly reason: Refusal };

interface Coupon {
  readonly code: string;
  readonly percent?: number;
  readonly amount?: number;
  readonly minSubtotal?: number;
  /** Only goods of this shelf are reduced. */
  readonly category?: string;
  /** Only for a browser that has not ordered yet. */
  readonly firstOrder?: boolean;
  /** ISO 8601. A real end: nothing starts it anew. */
  readonly expires?: string;
  /** Told to those who have the code; not shown as an offer. */
  readonly secret?: boolean;
}

const COUPONS: readonly Coupon[] = [
  { code: 'HELLO10', percent: 10, firstOrder: true },
  { code: 'TEATIME', percent: 15, category: 'tea', minSubtotal: 2000 },
  { code: 'WRAPITUP', amount: 700, minSubtotal: 6000 },
  { code: 'ADVENT26', percent: 12, minSubtotal: 4000, expires: '2026-12-24T12:00:00+01:00' },
  { code: 'FINCHFRIEND', percent: 20, minSubtotal: 3000, secret: true },
  { code: 'SUMMER25', percent: 15, expires: '2025-08-31T23:59:59+02:00', secret: true },
];

/** What a coupon is judged by. */
export interface Basis {
  readonly lines: readonly PricedLine[];
  /** Orders that this browser has placed. */
  readonly orders: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Judges a code as a shopper typed it. */
export function judge(typed: string, { lines, orders, now }: Basis): CouponAnswer {
  const code = typed.trim().toUpperCase();
  if (code === '') return { accepted: false, reason: 'empty' };
  const coupon = COUPONS.find(one => one.code === code);
  if (!coupon) return { accepted: false, reason: 'invalid' };
  if (coupon.expires !== undefined && Date.parse(coupon.expires) <= now) return { accepted: false, reason: 'expired' };
  if (coupon.firstOrder && orders > 0) return { accepted: false, reason: 'not-eligible' };
  const goods = sum(lines);
  const reduced = coupon.category === undefined ? goods : sum(lines.filter(line => line.category === coupon.category));
  if (reduced === 0) return { accepted: false, reason: 'wrong-products' };
  if (goods < (coupon.minSubtotal ?? 0)) return { accepted: false, reason: 'min-subtotal' };
  return { accepted: true, code, discount: Math.min(goods, coupon.amount ?? Math.floor((reduced * (coupon.percent ?? 0)) / 100)) };
}

/** Offers to show to this shopper: those that could still be used. */
export function offers({ lines, orders, now }: Basis, strings: Strings): Offer[] {
  const shelves = new Set(lines.map(line => line.category));
  return COUPONS
    .filter(({ secret, firstOrder, expires, category }) => !secret && !(firstOrder && orders > 0) && !(expires && Date.parse(expires) <= now) && !(category && !shelves.has(category)))
    .map(({ code, percent, amount, minSubtotal, expires }) => ({
      code,
      ...strings.offers[code as keyof Strings['offers']],
      ...(percent !== undefined && { percent }), ...(amount !== undefined && { amount }),
      ...(minSubtotal !== undefined && { minSubtotal }), ...(expires !== undefined && { expires }),
    }));
}

const sum = (lines: readonly PricedLine[]) => lines.reduce((total, line) => total + line.price * line.quantity, 0);
