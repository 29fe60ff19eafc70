/**
 * `items` in the order of `order`; what `order` does not name follows in its own order.
 * Never adds, loses or doubles an entry, whatever `order` holds.
 */
export function reorder<T>(items: readonly T[], order: readonly string[] | undefined, idOf: (item: T) => string): T[] {
  if (!order) return [...items];
  const places = new Map(order.map((id, place) => [id, place] as const).reverse());
  const placeOf = (item: T) => places.get(idOf(item)) ?? order.length;
  return items.map((item, index) => ({ item, index, place: placeOf(item) }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ item }) => item);
}
