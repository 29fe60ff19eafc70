import { data, text } from './page-data.ts';

type Field = HTMLElement & { readonly name: string; readonly validity: ValidityState; readonly willValidate: boolean };

const summary = document.querySelector<HTMLElement>('#faults');

/** What the browser finds wrong, in the page's words. */
export function findFaults(form: HTMLFormElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of form.elements) {
    // The elements' static content is in the form too, disabled: it takes no part.
    const { name, validity, willValidate } = element as Field;
    if (name && willValidate && !validity.valid) found.set(name, sentence(name, validity));
  }
  return found;
}

function sentence(name: string, validity: ValidityState): string {
  if (name === 'shipping' || name === 'payment') return text(`${name}Fault`);
  const { faults } = data.checkout ?? { faults: {} as Readonly<Record<string, string>> };
  return (validity.valueMissing ? faults['missing'] : faults[name]) ?? faults['missing'] ?? '';
}

/** Lists the faults above the form, puts each beside its field, and brings the shopper there. None clears all. */
export function showFaults(form: HTMLFormElement, faults: ReadonlyMap<string, string>, notice?: string): void {
  for (const name of Object.keys(data.checkout?.labels ?? {})) mark(form, name, faults.get(name));
  if (!summary) return;
  summary.hidden = faults.size === 0 && !notice;
  if (summary.hidden) return;
  const parts: HTMLElement[] = [];
  if (notice) parts.push(paragraph(notice));
  if (faults.size > 0) parts.push(paragraph(text('faultsTitle')), list(faults));
  summary.replaceChildren(...parts);
  summary.focus();
  summary.scrollIntoView({ block: 'center' });
}

function list(faults: ReadonlyMap<string, string>): HTMLElement {
  const ul = document.createElement('ul');
  for (const [name, fault] of faults) {
    const link = Object.assign(document.createElement('a'), { href: `#${name}`, textContent: `${data.checkout?.labels[name] ?? name}: ${fault}` });
    link.addEventListener('click', event => { event.preventDefault(); focusField(name); });
    const row = document.createElement('li');
    row.append(link);
    ul.append(row);
  }
  return ul;
}

function focusField(name: string): void {
  const target = document.querySelector<HTMLElement>(name === 'shipping' ? 'till-shipping-selector' : name === 'payment' ? 'till-payment-picker' : `#${name}`);
  target?.focus();
}

function mark(form: HTMLFormElement, name: string, fault: string | undefined): void {
  const id = `${name}-fault`;
  document.getElementById(id)?.remove();
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLElement)) return;
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(one => one && one !== id);
  if (fault !== undefined) {
    const note = Object.assign(paragraph(fault), { id, className: 'fault' });
    field.after(note);
    described.push(id);
  }
  field.toggleAttribute('aria-invalid', fault !== undefined);
  if (fault !== undefined) field.setAttribute('aria-invalid', 'true');
  if (described.length > 0) field.setAttribute('aria-describedby', described.join(' '));
  else field.removeAttribute('aria-describedby');
}

const paragraph = (words: string) => Object.assign(document.createElement('p'), { textContent: words });
