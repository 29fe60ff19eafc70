import type { Entry } from './entry.ts';
import { textIn } from './overlay.ts';
import type { Kind } from './placement.ts';
import { reasonFor } from './ranking/index.ts';
import type { EngineInput } from './types.ts';

/** The text and reasons of one shown entry: the rules' first, then the message itself, then what the catalogue knows. */
export function withReasons(entry: Entry, kind: Kind, { catalog, request, profile, policy }: EngineInput): Entry {
  if (kind === 'message') {
    const message = policy.policy.messages.find(m => m.id === entry.candidate.id);
    return message ? { ...entry, text: textIn(message.text, request.context.locale) } : entry;
  }
  if (kind !== 'upsell' || !catalog) return entry;
  const reason = reasonFor(catalog, entry.candidate.id, request.context.cart, profile);
  return reason ? { ...entry, reasons: [...entry.reasons, reason] } : entry;
}
