import * as v from 'valibot';
import { productSchema } from './candidate.ts';
import { placementNameSchema } from './request.ts';
import { instantSchema } from './time.ts';

/** Where a decision came from, best first. */
export const RUNGS = ['engine', 'remote', 'static'] as const;
export const rungSchema = v.picklist(RUNGS);
export type Rung = v.InferOutput<typeof rungSchema>;

/**
 * Why an entry stands where it stands. `code` selects the shopper's sentence in the page's language;
 * `values` fill it (never HTML); `rule` and `feature` name the policy rule or the ranker's feature behind it.
 */
export const reasonSchema = v.object({
  code: v.string(),
  rule: v.optional(v.string()),
  feature: v.optional(v.string()),
  values: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
});
export type Reason = v.InferOutput<typeof reasonSchema>;

/** The answer for one placement. */
export const decisionSchema = v.object({
  requestId: v.string(),
  placement: placementNameSchema,
  /** Admitted candidates, best first. `order` and the ids of `hidden` are together exactly the given candidates. */
  order: v.array(v.string()),
  preselect: v.optional(v.string()),
  hidden: v.array(v.object({ id: v.string(), rule: v.string(), reason: v.string() })),
  notes: v.array(v.object({ id: v.string(), text: v.string(), reasons: v.array(reasonSchema) })),
  assignments: v.array(v.object({ experiment: v.string(), variation: v.string() })),
  source: rungSchema,
  model: v.optional(v.object({ name: v.string(), version: v.string() })),
  /** Policy version; empty on the static rung. */
  policy: v.string(),
  /** Milliseconds the engine took. */
  took: v.number(),
  expires: instantSchema,
  /** Records of generated candidates (no candidates were given), in `order`. */
  items: v.optional(v.array(productSchema)),
});
export type Decision = v.InferOutput<typeof decisionSchema>;

/** The body of an answer of the remote API. */
export const decisionsSchema = v.object({ decisions: v.array(decisionSchema) });
