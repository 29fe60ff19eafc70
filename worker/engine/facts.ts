import { amountIn, type Cart, type Context } from '../protocol/index.ts';
import { productOf, type Catalog } from './ranking/index.ts';
import type { ProfileFeatures } from './profile-features.ts';

/**
 * What the conditions of a policy can read (`{ "var": "cart.subtotal" }`). Built once a request;
 * amounts in minor units of `context.currency`, moments in ms since 1970, hours and weekdays on the page's own clock.
 */
export interface Facts {
  readonly cart: { readonly subtotal: number; readonly count: number; readonly lines: number; readonly ids: readonly string[]; readonly categories: readonly string[]; readonly coupons: readonly string[] };
  readonly context: { readonly currency: string; readonly country: string; readonly locale: string; readonly language: string; readonly device: string; readonly page: string; readonly campaign: string; readonly at: number; readonly hour: number; /** 0 is Sunday. */ readonly weekday: number };
  readonly profile: ProfileFeatures;
  /** The segment, and every override that holds. */
  readonly segment: string;
  readonly segments: readonly string[];
  /** experiment → variation. */
  readonly experiments: Readonly<Record<string, string>>;
}

/** Facts before segments and experiments are known. */
export function buildFacts(context: Context, profile: ProfileFeatures, catalog: Catalog | undefined): Facts {
  const { cart } = context;
  return {
    cart: {
      subtotal: subtotalOf(cart, context.currency),
      count: cart.items.reduce((sum, item) => sum + item.quantity, 0),
      lines: cart.items.length,
      ids: cart.items.map(item => item.id),
      categories: [...new Set(cart.items.map(item => item.category ?? (catalog && productOf(catalog, item.id)?.category) ?? '').filter(Boolean))],
      coupons: cart.coupons ?? [],
    },
    context: {
      currency: context.currency,
      country: context.country ?? '',
      locale: context.locale,
      language: context.locale.split('-')[0]?.toLowerCase() ?? '',
      device: context.device ?? '',
      page: context.page ?? '',
      campaign: context.campaign ?? '',
      ...localClock(context.at),
    },
    profile,
    segment: '',
    segments: [],
    experiments: {},
  };
}

/** Sum of the cart in minor units of `currency`; lines priced in another currency do not count. */
export function subtotalOf(cart: Cart, currency: string): number {
  const given = amountIn(cart.subtotal, currency);
  return given ?? cart.items.reduce((sum, item) => sum + (amountIn(item.price, currency) ?? 0) * item.quantity, 0);
}

// The offset is in the text: the shopper's 18 h is 18 h on every rung, wherever it runs.
function localClock(at: string): { at: number; hour: number; weekday: number } {
  const moment = Date.parse(at);
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)$/.exec(at) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const local = new Date(moment + offset * 60_000);
  return { at: moment, hour: local.getUTCHours(), weekday: local.getUTCDay() };
}
