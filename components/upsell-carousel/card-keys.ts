const STOPS = '.stop, .why';
const MAIN = '.add, .undo';

/** Keeps one control of each card in the tab order: the one used last, else the main one. The arrow keys reach the others. */
export function keepOneStop(card: Element, used?: Element): void {
  const stops = stopsOf(card);
  const chosen = stops.find(stop => stop === used) ?? stops.find(stop => stop.tabIndex === 0 && stop.hasAttribute('tabindex')) ?? stops.find(stop => stop.matches(MAIN)) ?? stops[0];
  for (const stop of stops) stop.tabIndex = stop === chosen ? 0 : -1;
}

/**
 * Where an arrow key leads: left and right (turned round in right-to-left text) to the same control of the next card,
 * up and down to the next control of the same card, Home and End to the first and the last card.
 * @returns Undefined where the key leads nowhere.
 */
export function nextStop(cards: readonly Element[], from: Element, key: string, rtl: boolean): HTMLElement | undefined {
  const at = cards.findIndex(card => card.contains(from));
  const card = cards[at];
  if (!card) return undefined;
  const stops = stopsOf(card);
  const place = stops.findIndex(stop => stop === from);
  switch (key) {
    case 'ArrowDown': return stops[place + 1];
    case 'ArrowUp': return stops[place - 1];
    case 'ArrowRight': return alike(cards[at + (rtl ? -1 : 1)], from);
    case 'ArrowLeft': return alike(cards[at + (rtl ? 1 : -1)], from);
    case 'Home': return alike(cards[0], from);
    case 'End': return alike(cards.at(-1), from);
    default: return undefined;
  }
}

function stopsOf(card: Element): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(STOPS)];
}

function alike(card: Element | undefined, from: Element): HTMLElement | undefined {
  if (!card) return undefined;
  const stops = stopsOf(card);
  const kind = ['link', 'why'].find(name => from.classList.contains(name));
  return stops.find(stop => (kind ? stop.classList.contains(kind) : stop.matches(MAIN))) ?? stops[0];
}
