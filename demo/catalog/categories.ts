/** The shop's shelves, in the order of its navigation. `title` is English; the page's language has its own in backend/strings. */
export const CATEGORIES = [
  { id: 'mugs', title: 'Mugs & cups' },
  { id: 'tea', title: 'Tea & cocoa' },
  { id: 'candles', title: 'Candles & light' },
  { id: 'notebooks', title: 'Notebooks & desk' },
  { id: 'cards', title: 'Cards' },
  { id: 'wrap', title: 'Wrapping' },
  { id: 'planters', title: 'Plants & pots' },
  { id: 'kitchen', title: 'Kitchen linen' },
  { id: 'bath', title: 'Bath & soap' },
  { id: 'puzzles', title: 'Puzzles & games' },
  { id: 'toys', title: 'Wooden toys' },
  { id: 'ornaments', title: 'Ornaments' },
] as const;

export type CategoryId = (typeof CATEGORIES)[number]['id'];
