/**
 * Defines `tag` unless the page already has it: of two copies of Tillkit on one page the first stays, and nothing throws.
 * @returns Whether `element` is the class that the page now has for `tag`.
 */
export function define(tag: string, element: CustomElementConstructor): boolean {
  if (!customElements.get(tag)) customElements.define(tag, element);
  return customElements.get(tag) === element;
}
