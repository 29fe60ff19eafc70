import { address, send } from './backend.ts';
import { findFaults, showFaults } from './faults.ts';
import { announce, text } from './page-data.ts';
import { isKept, keepOrder, sendKept, type Sent } from './outbox.ts';

interface Answer { readonly location?: string; readonly faults?: Readonly<Record<string, string>>; readonly message?: string }

const RETRY = 10_000;
const progress = document.querySelector<HTMLElement>('#progress');
const button = document.querySelector<HTMLButtonElement>('#order');

/** Sends the order without leaving the page; keeps it where there is no network. Whatever breaks here, the plain form still works. */
export function enhanceOrder(form: HTMLFormElement): void {
  form.addEventListener('submit', event => {
    if (event.submitter !== button) return;
    event.preventDefault();
    const faults = findFaults(form);
    showFaults(form, faults);
    if (faults.size === 0) place(form).catch(() => form.submit());
  });
  addEventListener('online', () => void retry(form));
  setInterval(() => void retry(form), RETRY);
  const token = tokenOf(form);
  // The page was opened again while its order still waits.
  isKept(token).then(kept => kept && showKept(form)).catch(() => undefined);
}

async function place(form: HTMLFormElement): Promise<void> {
  if (form.dataset['state']) return;
  const body = Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  say(form, 'sending', text('sending'));
  const response = await send('/api/orders', body).catch(() => undefined);
  if (!response) {
    await keepOrder({ token: tokenOf(form), path: address('/api/orders'), body });
    showKept(form);
    return askForSync();
  }
  if (response.status >= 500) return say(form, undefined, text('failed'));
  return settle(form, response.status, (await response.json()) as Answer);
}

function settle(form: HTMLFormElement, status: number, { location: place, faults, message }: Answer): void {
  if (status < 300 && place) return location.assign(place);
  say(form, undefined, '');
  return showFaults(form, new Map(Object.entries(faults ?? {})), message);
}

function showKept(form: HTMLFormElement): true {
  say(form, 'kept', text('kept'));
  return true;
}

async function retry(form: HTMLFormElement): Promise<void> {
  if (form.dataset['state'] !== 'kept') return;
  const sent = await sendKept().catch((): Sent[] => []);
  const own = sent.find(({ token }) => token === tokenOf(form));
  if (own) {
    announce(text('keptSent'));
    return settle(form, own.status, own.answer);
  }
  // Background Sync may have been quicker: the backend answers the same order again.
  if (await isKept(tokenOf(form))) return undefined;
  delete form.dataset['state'];
  return place(form);
}

/** Sends the order even when the shop is closed, where the browser can. */
async function askForSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  const { sync } = Object(registration) as { readonly sync?: { register(tag: string): Promise<void> } };
  await sync?.register('shop-outbox').catch(() => undefined);
}

function say(form: HTMLFormElement, state: 'sending' | 'kept' | undefined, sentence: string): void {
  if (state) form.dataset['state'] = state;
  else delete form.dataset['state'];
  if (button) button.disabled = state !== undefined;
  if (progress) progress.textContent = sentence;
}

const tokenOf = (form: HTMLFormElement) => new FormData(form).get('token')?.toString() ?? '';
