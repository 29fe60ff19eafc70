/** Markup that is safe to send as it is. Made only by `html`, which escapes everything put into it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What a template may hold. Text is escaped; `false`, `null` and `undefined` are nothing. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** A template. Attribute values must be quoted: then escaping is right in text and in attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/**
 * Attributes of an element: `true` stands alone, `false` and `undefined` are left out.
 * The names are the program's own, never data.
 */
export function attributes(record: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const parts = Object.entries(record).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? name : `${name}="${escape(String(value))}"`];
  });
  return new Html(parts.join(' '));
}

/** A data block for an element. Nothing in it can end the block or open a comment. */
export function jsonScript(data: unknown): Html {
  return new Html(`<script type="application/json">${JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, codeUnit)}</script>`);
}

const codeUnit = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function render(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (content instanceof Html) return content.text;
  if (Array.isArray(content)) return content.map(entry => render(entry as Content)).join('');
  return escape(String(content as string | number));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
}
