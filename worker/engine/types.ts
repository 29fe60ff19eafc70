import type { Decision, DecisionRequest, Model, Policy, Profile } from '../protocol/index.ts';
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
  readonly rule: Policy['rules'][number];
  /** Set where the rule belongs to a variation: it counts only for shoppers who have it. */
  readonly experiment?: { readonly id: string; readonly variation: string };
  readonly from: number;
  readonly until: number;
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
  readonly placement: string;
  readonly model: Model;
  /** Candidate ids, one a row of `features`. */
  readonly ids: readonly string[];
  /** Row-major `ids.length × model.features.length` float32. */
  readonly features: Float32Array;
}

/** The ranker's answer to one `ScoreAsk`. */
export interface PlacementScores {
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
  readonly rules: readonly { readonly rule: string; readonly fired: boolean; readonly why: 'matched' | 'condition' | 'date' | 'variation' | 'stopped' }[];
  readonly candidates: readonly { readonly id: string; readonly admitted: boolean; readonly hiddenBy?: string; readonly score?: number }[];
  /** Milliseconds by stage. */
  readonly steps: Readonly<Record<string, number>>;
}

