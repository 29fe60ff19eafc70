import type { SignalParams } from '../../protocol/index.ts';
import { gtagCall, pageDataLayer, watchDataLayer } from '../data-layer.ts';
import type { Till } from '../till.ts';
import { isSignalName } from './names.ts';

/**
 * Tracks the GA4 e-commerce events of the page's data layer: `gtag('event', …)` as well as `dataLayer.push({ event, ecommerce })`.
 * Events already there are taken in too.
 * @returns A function that ends it.
 */
export function trackDataLayer(till: Till, layer: unknown[] = pageDataLayer()): () => void {
  return watchDataLayer(layer, entry => {
    const [name, params] = eventOf(entry);
    // What is in it is checked by `track`.
    if (isSignalName(name)) till.track(name, Object(params) as SignalParams);
  });
}

function eventOf(entry: unknown): readonly [unknown, unknown] {
  const call = gtagCall(entry);
  if (call) return call[0] === 'event' ? [call[1], call[2]] : [undefined, undefined];
  const { event, ecommerce } = Object(entry) as { event?: unknown; ecommerce?: unknown };
  return [event, ecommerce];
}
