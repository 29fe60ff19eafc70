/**
 * Calls `use` once with the page's global `name`: at once, or when the page has loaded, for consent platforms come with scripts of their own.
 * @returns A function that ends the wait.
 */
export function whenPresent<T>(name: string, use: (found: T) => void): () => void {
  const waiting = new AbortController();
  const look = () => {
    const found = (globalThis as Record<string, unknown>)[name] as T | undefined;
    if (found === undefined || waiting.signal.aborted) return;
    waiting.abort();
    use(found);
  };
  for (const event of ['DOMContentLoaded', 'load']) addEventListener(event, look, { signal: waiting.signal });
  look();
  return () => waiting.abort();
}
