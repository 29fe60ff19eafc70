import type { FieldFault, FieldName } from './checkout-fields.ts';
import type { Strings } from './strings/index.ts';

/** Faults in the page's words. */
export function faultTexts(faults: ReadonlyMap<FieldName, FieldFault>, strings: Strings): Map<FieldName, string> {
  const own: Partial<Record<FieldName, string>> = { shipping: strings.shippingFault, payment: strings.paymentFault };
  return new Map([...faults].map(([name, fault]) => [name, own[name] ?? strings.faults[fault]]));
}
