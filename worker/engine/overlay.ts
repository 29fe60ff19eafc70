import type { Action, Reason, Texts } from '../protocol/index.ts';
import type { Facts } from './facts.ts';
import type { Entry } from './entry.ts';
import type { CompiledAction, CompiledRule } from './types.ts';

/**
 * What the rules make of an order. `fired` is by falling priority. Moves are done from the lowest priority to the
 * highest, so that the highest has the last word; the first rule to hide, preselect or annotate keeps its word.
 */
export function overlay(entries: readonly Entry[], fired: readonly CompiledRule[], facts: Facts, language: string): { entries: Entry[]; preselect: string[] } {
  let order = [...entries];
  const preselect: string[] = [];
  for (const compiled of fired.toReversed()) {
    for (const action of compiled.actions) order = move(order, action, facts);
  }
  for (const { rule, actions } of fired) {
    for (const compiled of actions) {
      const { action } = compiled;
      if (action.do === 'preselect') preselect.push(action.id);
      if (action.do === 'hide') order = order.map(entry => (!entry.hidden && compiled.targets(entry.candidate, facts) ? { ...entry, hidden: { rule: rule.id, reason: action.reason } } : entry));
      const note = noteOf(action, rule.id, rule.reason, language);
      if (note) order = order.map(entry => (touches(compiled, entry, facts) ? annotate(entry, note) : entry));
    }
  }
  return { entries: order, preselect };
}

function move(order: Entry[], compiled: CompiledAction, facts: Facts): Entry[] {
  const { action } = compiled;
  if (action.do !== 'promote' && action.do !== 'demote' && action.do !== 'offer') return order;
  const chosen = order.filter(entry => touches(compiled, entry, facts));
  if (chosen.length === 0) return order;
  if (action.do === 'offer' || action.by === undefined) {
    const rest = order.filter(entry => !chosen.includes(entry));
    return action.do === 'demote' ? [...rest, ...chosen] : [...chosen, ...rest];
  }
  return step(order, new Set(chosen), action.do === 'promote' ? -action.by : action.by);
}

// Each chosen entry moves by itself, nearest the goal first, so that a group keeps its own order.
function step(order: readonly Entry[], chosen: ReadonlySet<Entry>, by: number): Entry[] {
  const next = [...order];
  const group = order.filter(entry => chosen.has(entry));
  let bound = by < 0 ? 0 : next.length - 1;
  for (const entry of by < 0 ? group : group.toReversed()) {
    const from = next.indexOf(entry);
    const to = by < 0 ? Math.max(bound, from + by) : Math.min(bound, from + by);
    next.splice(from, 1);
    next.splice(to, 0, entry);
    bound = by < 0 ? to + 1 : to - 1;
  }
  return next;
}

function touches({ action, targets }: CompiledAction, { candidate }: Entry, facts: Facts): boolean {
  if (action.do === 'offer') return candidate.id === action.code;
  if (action.do === 'preselect') return candidate.id === action.id;
  return action.do !== 'say' && targets(candidate, facts);
}

function noteOf(action: Action, rule: string, why: Texts | undefined, language: string): { text: string; reason: Reason } | undefined {
  const reason: Reason = { code: 'rule', rule };
  if (action.do === 'annotate') return { text: textIn(action.text, language), reason };
  if (why && (action.do === 'promote' || action.do === 'offer' || action.do === 'preselect')) return { text: textIn(why, language), reason };
  return undefined;
}

function annotate(entry: Entry, { text, reason }: { text: string; reason: Reason }): Entry {
  return { ...entry, text: entry.text || text, reasons: [...entry.reasons, reason] };
}

/** The text for a BCP 47 tag: the tag itself, its language, English, else any. */
export function textIn(texts: Texts, tag: string): string {
  const language = tag.split('-')[0] ?? '';
  for (const key of [tag, language, 'en', Object.keys(texts)[0] ?? '']) if (Object.hasOwn(texts, key)) return texts[key] ?? '';
  return '';
}
