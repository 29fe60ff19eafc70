type Listener = () => void;

let acted = false;
const listeners = new Set<Listener>();

function onInput(): void {
  acted = true;
  for (const type of ['click', 'keydown']) removeEventListener(type, onInput, true);
  for (const listener of listeners) listener();
  listeners.clear();
}
for (const type of ['click', 'keydown']) addEventListener(type, onInput, true);

/** The shopper has clicked or typed anywhere on the page: what moves from now on answers to them. */
export function shopperActed(): boolean {
  return acted;
}

/** Calls `listener` at the shopper's first click or key, once. */
export function onFirstInput(listener: Listener): void {
  if (!acted) listeners.add(listener);
}
