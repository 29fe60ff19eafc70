import type { BreakerMemory } from './guard.ts';

const KEY = 'till-rungs';

/**
 * Remembers broken rungs for the visit, so that the next page does not wait again for what is known to be down.
 * It holds only the state of our own servers, nothing about the shopper; `allowed` says whether the page may keep even that.
 */
export function visitMemory(allowed: () => boolean): BreakerMemory {
  const states = (): Record<string, unknown> => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    } catch {
      return {};
    }
  };
  return {
    read: name => allowed() ? states()[name] : undefined,
    write(name, state) {
      if (!allowed()) return;
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ ...states(), [name]: state }));
      } catch {
        // No storage, or none left: the breaker then lives as long as its page.
      }
    },
  };
}
