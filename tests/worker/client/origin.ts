import { randomId } from '../../../worker/client/id.ts';

let release: (() => void) | undefined;

/**
 * Takes the origin for this test file alone: files run at the same time in other tabs, and they share its storage and service workers.
 * To be called in `before`, and {@link leaveOrigin} in `after`.
 */
export function takeOrigin(): Promise<void> {
  return new Promise(taken => {
    void navigator.locks.request('till-tests', () => new Promise<void>(free => {
      release = free;
      taken();
    }));
  });
}

export function leaveOrigin(): void {
  release?.();
}

/** A folder of built files that nobody else uses, and so a service worker of its own. */
export const ownFolder = (): string => `/built/${randomId()}/`;

/** Forgets what a test left behind. */
export async function cleanOrigin(): Promise<void> {
  localStorage.removeItem('till-consent');
  sessionStorage.removeItem('till-rungs');
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.filter(({ scope }) => scope.endsWith('/till/')).map(registration => registration.unregister()));
  // Workers that are still open give way at once, see `blocking` in the vault.
  await deleted('tillkit');
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error(`${name} could not be deleted`)));
  });
}
