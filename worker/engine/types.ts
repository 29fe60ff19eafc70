import type { Action, Candidate, Decision, DecisionRequest, Model, Policy, Profile, Rule } from '../protocol/index.ts';
import type { Facts } from './facts.ts';
import type { RuleSet } from './logic/index.ts';
import type { Catalog } from './ranking/index.ts';

/** A checked policy in the form that evaluates fast. Made once by `compilePolicy`, shared by every decision. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** Rules of the policy and of every variation, by falling priority, indexed together. */
  readonly rules: readonly CompiledRule[];
  readonly ruleSet: RuleSet;
  /** Audiences of experiments and conditions of segment overrides, each an indexed set. */
  readonly audiences: RuleSet;
  readonly overrides: RuleSet;
}

export interface CompiledRule {
  readonly rule: Rule;
  /** Where it stands in the policy's document. */
  readonly path: string;
  readonly actions: readonly CompiledAction[];
  /** Set where the rule belongs to a variation: it counts only for shoppers who have it. */
  readonly experiment?: { readonly id: string; readonly variation: string };
  readonly from: number;
  readonly until: number;
}

export interface CompiledAction {
  readonly action: Action;
  /** Whether the action means this candidate. */
  readonly targets: (candidate: Candidate, facts: Facts) => boolean;
}

/** Everything a decision depends on. The same input gives the same bytes on every rung. */
export interface EngineInput {
  readonly request: DecisionRequest;
  readonly policy: CompiledPolicy;
  /** Absent in contextual mode: no consent, nothing known. */
  readonly profile?: Profile | undefined;
  /** For placements without candidates, and for the features of the ranker. */
  readonly catalog?: Catalog | undefined;
  /** The unit of experiments: the customer, else the pseudonym, else the request's id. */
  readonly seed: string;
  readonly source: 'engine' | 'remote';
  /** Milliseconds from any origin, for `took` and the trace. Absent: all durations are 0. */
  readonly clock?: (() => number) | undefined;
}

/** What the ranker must score for one placement. */
export interface ScoreAsk {
  /** Position of the placement in the request: two elements may ask the same placement. */
  readonly index: number;
  readonly placement: string;
  readonly model: Model;
  /** Candidate ids, one a row of `features`. */
  readonly ids: readonly string[];
  /** Row-major `ids.length × model.features.length` float32. */
  readonly features: Float32Array;
}

/** The ranker's answer to one `ScoreAsk`. */
export interface PlacementScores {
  /** The `index` of the ask. */
  readonly index: number;
  readonly placement: string;
  readonly model: { readonly name: string; readonly version: string };
  readonly ids: readonly string[];
  readonly values: Float32Array;
}

export interface EngineOutput {
  /** One a placement, in the request's order. */
  readonly decisions: Decision[];
  readonly traces: Trace[];
  /** Sticky assignments to keep in the profile: experiment → variation. */
  readonly assignments: Record<string, string>;
}

/** Why one placement was decided as it was; `till.explain`, the inspector and the shopper's text read it. */
export interface Trace {
  readonly requestId: string;
  readonly placement: string;
  /** Segment by centroid, and after overrides. */
  readonly segment: { readonly centroid: string; readonly final: string; readonly all: readonly string[] };
  readonly experiments: readonly { readonly experiment: string; readonly variation?: string; readonly why: 'assigned' | 'sticky' | 'stopped' | 'audience' | 'allocation' | 'namespace' }[];
  /** Rules whose condition holds, by falling priority, and whether they counted. */
  readonly rules: readonly { readonly rule: string; readonly outcome: 'applied' | 'out-of-date' | 'other-variation' | 'after-stop' }[];
  /** Every candidate in its final place; hidden ones last. */
  readonly candidates: readonly { readonly id: string; readonly hiddenBy?: string; readonly score?: number }[];
  /** Milliseconds by stage. */
  readonly steps: Readonly<Record<string, number>>;
}

