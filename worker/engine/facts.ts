/**
 * What the conditions of a policy can read (`{ "var": "cart.subtotal" }`). Built once a request;
 * amounts in minor units of `context.currency`, times in ms since 1970.
 */
export interface Facts {
  readonly cart: { readonly subtotal: number; readonly count: number; readonly lines: number; readonly ids: readonly string[]; readonly categories: readonly string[]; readonly coupons: readonly string[] };
  readonly context: { readonly currency: string; readonly country: string; readonly locale: string; readonly language: string; readonly device: string; readonly page: string; readonly campaign: string; readonly at: number; readonly hour: number; readonly weekday: number };
  /** Derived features of the shopper; `known` is false without consent or history. Same names as segment features. */
  readonly profile: Readonly<Record<string, unknown>> & { readonly known: boolean };
  /** The segment, and every override that holds. */
  readonly segment: string;
  readonly segments: readonly string[];
  /** experiment → variation. */
  readonly experiments: Readonly<Record<string, string>>;
}
