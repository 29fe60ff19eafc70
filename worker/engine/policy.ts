import { parse, policySchema, TillError, type Action, type Policy, type Rule } from '../protocol/index.ts';
import { compileCondition, compileRuleSet } from './logic/index.ts';
import { FEATURES } from './ranking/index.ts';
import type { CompiledAction, CompiledPolicy, CompiledRule } from './types.ts';

/**
 * A policy checked whole and turned into the form that evaluates fast. Nothing of a bad policy is used.
 * @throws TillError `policy-invalid`, at the path of the first fault; the message lists more.
 */
export function compilePolicy(document: unknown): CompiledPolicy {
  const policy = parse(policySchema, document, 'policy-invalid', 'policy');
  const rules = collectRules(policy).sort((a, b) => b.rule.priority - a.rule.priority);
  checkReferences(policy, rules);
  return {
    policy,
    rules,
    ruleSet: compileRuleSet(rules.map(({ rule }) => rule.when), index => `${rules[index]?.path}.when`),
    audiences: compileRuleSet(policy.experiments.map(e => e.audience ?? true), index => `policy.experiments[${index}].audience`),
    overrides: compileRuleSet((policy.segments?.overrides ?? []).map(o => o.when), index => `policy.segments.overrides[${index}].when`),
  };
}

function collectRules(policy: Policy): CompiledRule[] {
  const own = policy.rules.map((rule, i) => compileRule(rule, `policy.rules[${i}]`));
  const varied = policy.experiments.flatMap((experiment, e) => experiment.variations.flatMap((variation, v) =>
    variation.rules.map((rule, r) => ({
      ...compileRule(rule, `policy.experiments[${e}].variations[${v}].rules[${r}]`),
      experiment: { id: experiment.id, variation: variation.id },
    }))));
  return [...own, ...varied];
}

function compileRule(rule: Rule, path: string): CompiledRule {
  return {
    rule, path,
    actions: rule.then.map((action, i) => compileAction(action, `${path}.then[${i}]`)),
    from: rule.from === undefined ? -Infinity : Date.parse(rule.from),
    until: rule.until === undefined ? Infinity : Date.parse(rule.until),
  };
}

function compileAction(action: Action, path: string): CompiledAction {
  if ('where' in action && action.where !== undefined) {
    const holds = compileCondition(action.where, `${path}.where`);
    return { action, targets: (candidate, facts) => holds({ ...facts, candidate }) };
  }
  const ids = new Set('ids' in action ? action.ids : []);
  return { action, targets: candidate => ids.has(candidate.id) };
}

/** What one part of the policy names, another must define. */
function checkReferences(policy: Policy, rules: readonly CompiledRule[]): void {
  unique(policy.rules.map(r => r.id), 'policy.rules');
  unique(policy.experiments.map(e => e.id), 'policy.experiments');
  unique(policy.messages.map(m => m.id), 'policy.messages');
  policy.experiments.forEach((experiment, i) => {
    unique(experiment.variations.map(v => v.id), `policy.experiments[${i}].variations`);
    if (experiment.variations.every(v => v.weight === 0)) throw new TillError('policy-invalid', `policy.experiments[${i}].variations`, 'every weight is 0');
  });
  const segments = policy.segments;
  segments?.centroids.forEach((centroid, i) => {
    if (centroid.center.length !== segments.features.length) {
      throw new TillError('policy-invalid', `policy.segments.centroids[${i}].center`, `expected ${segments.features.length} numbers, one a feature`);
    }
  });
  policy.models.forEach((model, i) => {
    const unknown = model.features.findIndex(name => !FEATURES.includes(name));
    if (unknown >= 0) throw new TillError('policy-invalid', `policy.models[${i}].features[${unknown}]`, `this engine has no feature "${model.features[unknown]}"`);
  });
  const messages = new Set(policy.messages.map(m => m.id));
  for (const { rule, path } of rules) {
    rule.then.forEach((action, i) => {
      if (action.do === 'say' && !messages.has(action.message)) {
        throw new TillError('policy-invalid', `${path}.then[${i}].message`, `no message "${action.message}" in policy.messages`);
      }
    });
  }
}

function unique(ids: readonly string[], path: string): void {
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice >= 0) throw new TillError('policy-invalid', `${path}[${twice}].id`, `"${ids[twice]}" is there twice`);
}
