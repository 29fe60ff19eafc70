import type { Device } from '../../worker/protocol/index.ts';

/** The kind of device, from what the layout sees: nothing that could tell one shopper from another. */
export function deviceKind(): Device {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return matchMedia('(min-width: 40em)').matches ? 'tablet' : 'mobile';
}
