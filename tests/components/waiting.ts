/** Resolves when `held` is true, looking once a frame. @throws Error that names what was waited for. */
export async function until(held: () => unknown, what = String(held), within = 5000): Promise<void> {
  const end = performance.now() + within;
  while (!held()) {
    if (performance.now() > end) throw new Error(`Waited ${within} ms for: ${what}`);
    await frame();
  }
}

/** Resolves before the next painting. */
export function frame(): Promise<void> {
  return new Promise(resolve => { requestAnimationFrame(() => resolve()); });
}

/** Resolves when what is laid out now has been painted. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
  await new Promise(resolve => { setTimeout(resolve); });
}

/** A promise and its end, for a test that decides when something answers. */
export function gate<T = void>(): { readonly promise: Promise<T>; readonly open: (value: T) => void } {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>(resolve => { open = resolve; });
  return { promise, open };
}
