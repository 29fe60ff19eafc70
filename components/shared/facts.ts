/** Tag of the checkout scope; a fact goes no further than this. */
export const SCOPE_TAG = 'till-checkout';

/** The facts that elements tell. */
export const FACTS = ['till-decision', 'till-impression', 'till-error'] as const;
export type FactName = (typeof FACTS)[number];

/**
 * Tells a fact about `host`: not cancellable; it bubbles as far as the checkout scope around `host`,
 * and not at all where there is none.
 */
export function tellFact(host: HTMLElement, name: FactName, detail: unknown): void {
  const inside = enclosingScope(host) !== undefined;
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: inside, composed: inside }));
}

/** The scope element around `node`, through shadow roots. */
export function enclosingScope(node: Element): Element | undefined {
  for (let at: Element | null = node; at;) {
    const found: Element | null = at.closest(SCOPE_TAG);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
