import type { Strings } from './strings.ts';

/** Some sentences of a language, by group. */
export type StringsPart = { readonly [Group in keyof Strings]?: Partial<Strings[Group]> };

interface Registry {
  /** Raised by every registration. */
  revision: number;
  readonly languages: Map<string, StringsPart>;
  readonly listeners: Set<() => void>;
}

const KEY = Symbol.for('till-strings');
const home = globalThis as typeof globalThis & { [KEY]?: Registry };

/** One registry a page: a language file of one bundle serves the elements of another. */
export const registered: Registry = home[KEY] ??= { revision: 0, languages: new Map(), listeners: new Set() };

/**
 * Makes a language known, or rewords single sentences of one; what was registered before stays where `part` says nothing.
 * Elements on the page take it up at once.
 * @param locale BCP 47: `de` serves every German page, `de-AT` the Austrian ones first.
 */
export function registerStrings(locale: string, part: StringsPart): void {
  const tag = locale.toLowerCase();
  registered.languages.set(tag, overlay(registered.languages.get(tag) ?? {}, part));
  registered.revision += 1;
  for (const listener of registered.listeners) listener();
}

/**
 * Calls `listener` whenever a language is registered.
 * @returns Ends it.
 */
export function onStrings(listener: () => void): () => void {
  registered.listeners.add(listener);
  return () => registered.listeners.delete(listener);
}

/** `base` with every sentence of `part` laid over it. */
export function overlay<T extends StringsPart>(base: T, part: StringsPart): T {
  const groups = Object.entries(part).map(([name, group]) => [name, { ...base[name as keyof Strings], ...group }]);
  return { ...base, ...Object.fromEntries(groups) };
}
