type Host = typeof globalThis & { dataLayer?: unknown[] };

/** The page's Google tag data layer, made where it is absent, as Google's own snippet does. */
export function pageDataLayer(): unknown[] {
  const host = globalThis as Host;
  return host.dataLayer ??= [];
}

/**
 * Calls `see` with every entry of a data layer, those already there first. A throw of `see` never reaches the pusher.
 * @returns A function that ends it.
 */
export function watchDataLayer(layer: unknown[], see: (entry: unknown) => void): () => void {
  let watching = true;
  const seen = (entries: readonly unknown[]) => { if (watching) entries.forEach(see); };
  seen(layer);
  const { push } = layer;
  layer.push = (...entries) => {
    const length = Reflect.apply(push, layer, entries) as number;
    queueMicrotask(() => seen(entries));
    return length;
  };
  return () => { watching = false; };
}

/** The arguments of a `gtag(…)` call, which stand in the data layer as an arguments object. */
export function gtagCall(entry: unknown): readonly unknown[] | undefined {
  return Object.prototype.toString.call(entry) === '[object Arguments]' ? Array.from(entry as ArrayLike<unknown>) : undefined;
}
