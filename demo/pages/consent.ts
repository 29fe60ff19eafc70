import { announce, text } from './page-data.ts';
import { scope } from './scope.ts';

/** Takes the shopper's answer without a new page. */
export function enhanceConsent(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('.consent-form')) form.addEventListener('submit', event => void answer(event));
}

async function answer(event: SubmitEvent): Promise<void> {
  const form = event.target as HTMLFormElement;
  const { submitter } = event;
  if (!(submitter instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const body = new URLSearchParams({ consent: submitter.value });
  const response = await fetch('/consent', { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => undefined);
  if (!response?.ok) return form.submit();
  if (scope) scope.consent = submitter.value;
  const said = text(submitter.value === 'none' ? 'consentOff' : 'consentOn');
  const state = document.querySelector('#consent-state');
  if (state) state.textContent = said;
  announce(said);
  document.querySelector('#consent')?.remove();
}
