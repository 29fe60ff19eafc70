import { MESSAGE_VERSION, PURPOSES, type Consent, type ConsentNotice } from '../protocol/index.ts';
import { scope } from './scope.ts';
import type { Service } from './service.ts';

/**
 * Puts a choice into force: what a purpose that is not agreed to has left behind is erased, keys first, before this resolves.
 * @returns Whether there was anything to erase.
 * @throws TillError `storage-unavailable`.
 */
export async function settleConsent({ vault }: Service, consent: Consent): Promise<boolean> {
  const refused = PURPOSES.filter(purpose => !consent[purpose]);
  if (refused.length === 0 || !(await vault.exists())) return false;
  await vault.erase(refused);
  return true;
}

/** Tells the origin's other pages, so that none goes on with an older choice. @param chooser Id of the page where the choice was made. */
export async function tellPages(consent: Consent, chooser: string | undefined): Promise<void> {
  const notice: ConsentNotice = { till: MESSAGE_VERSION, kind: 'consent', consent };
  const pages = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const page of pages) if (page.id !== chooser) page.postMessage(notice);
}
