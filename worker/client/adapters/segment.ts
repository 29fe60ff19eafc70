import type { SignalName, SignalParams } from '../../protocol/index.ts';
import type { Till } from '../till.ts';

type Properties = Readonly<Record<string, unknown>>;
/** The part of Segment's analytics.js that is used. */
export interface SegmentAnalytics {
  on(method: 'track', listener: (event: string, properties: Properties | undefined) => void): unknown;
}

/** Segment's e-commerce events (spec v2) and their GA4 names; they map one to one. */
const NAMES: ReadonlyMap<string, SignalName> = new Map([
  ['Product Viewed', 'view_item'], ['Product List Viewed', 'view_item_list'], ['Product Clicked', 'select_item'],
  ['Product Added', 'add_to_cart'], ['Product Removed', 'remove_from_cart'], ['Cart Viewed', 'view_cart'],
  ['Checkout Started', 'begin_checkout'], ['Payment Info Entered', 'add_payment_info'],
  ['Promotion Viewed', 'view_promotion'], ['Promotion Clicked', 'select_promotion'],
  ['Order Completed', 'purchase'], ['Order Refunded', 'refund'],
]);

/** Segment's property for each GA4 parameter, best first. */
const PARAMS = {
  currency: ['currency'], value: ['value', 'revenue', 'total'], coupon: ['coupon', 'coupon_id'], transaction_id: ['order_id'],
  shipping_tier: ['shipping_method'], payment_type: ['payment_method'], promotion_id: ['promotion_id'], creative_slot: ['position'], item_list_id: ['list_id'],
};
const ITEM = { item_id: ['product_id', 'sku'], item_name: ['name'], item_category: ['category'], item_variant: ['variant'], price: ['price'], quantity: ['quantity'] };

/** Tracks the e-commerce events of Segment's `analytics.track`. They stop with `till.disconnect()`; Segment offers no way to end a listener. */
export function trackSegment(till: Till, analytics: SegmentAnalytics): void {
  analytics.on('track', (event, properties = {}) => {
    const name = NAMES.get(event);
    if (name) till.track(name, paramsOf(properties));
  });
}

function paramsOf(properties: Properties): SignalParams {
  const products = Array.isArray(properties['products']) ? properties['products'] as Properties[] : [properties];
  const items = products.map(product => renamed(product, ITEM)).filter(item => item['item_id'] !== undefined);
  return { ...renamed(properties, PARAMS), ...items.length > 0 ? { items } : {} } as SignalParams;
}

function renamed(from: Properties, names: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(names).flatMap(([to, sources]) => {
    const source = sources.find(name => from[name] !== undefined && from[name] !== null);
    return source === undefined ? [] : [[to, from[source]]];
  }));
}
