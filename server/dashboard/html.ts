/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Content = string | number | Html | readonly Html[];

/** HTML whose values are text: whatever is put in is escaped, unless it was made by this function. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.reduce((text, part, i) => text + render(values[i - 1] ?? '') + part));
}

function render(value: Content): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(one => one.text).join('');
  return String(value).replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);
}
