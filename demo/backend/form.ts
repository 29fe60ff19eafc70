/** The text fields of a body, whatever was sent. */
export function fieldsOf(body: unknown): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(Object(body) as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
