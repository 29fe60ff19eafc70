import { en } from './en.ts';
import { overlay, registered } from './registry.ts';
import type { Strings } from './strings.ts';

export { REFUSAL_CODES, refusalCode, type RefusalCode } from './refusals.ts';
export { REASON_CODES, reasonText, type ReasonCode, type ReasonTexts, type ReasonValues } from './reasons.ts';
export { onStrings, registerStrings, type StringsPart } from './registry.ts';
export type { Strings } from './strings.ts';

const cache = new Map<string, { readonly revision: number; readonly strings: Strings }>();

/**
 * The sentences for a page's language. `de-AT` finds `de-AT`, then `de`; a sentence that none of them has is English. Never throws.
 * @param locale BCP 47.
 */
export function strings(locale: string): Strings {
  const kept = cache.get(locale);
  if (kept?.revision === registered.revision) return kept.strings;
  const found = lookups(locale).reduceRight((base, tag) => overlay(base, registered.languages.get(tag) ?? {}), en);
  cache.set(locale, { revision: registered.revision, strings: found });
  return found;
}

/** Nearest first: `de-AT` → `de-at`, `de`, `en`. */
function lookups(locale: string): string[] {
  const parts = locale.toLowerCase().split('-');
  const own = parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('-'));
  return [...new Set([...own, 'en'])];
}
