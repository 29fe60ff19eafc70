import * as v from 'valibot';
import { placementNameSchema } from './request.ts';
import { instantSchema } from './time.ts';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.:-]{0,99}$/, 'expected an id of letters, digits, "_", "-", "." or ":"'));
const ids = v.pipe(v.array(v.string()), v.minLength(1));
const days = v.pipe(v.number(), v.minValue(0), v.maxValue(3650));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A sentence per language (BCP 47 → text); `en` is the fallback. */
export const textsSchema = v.record(v.string(), v.string());
export type Texts = v.InferOutput<typeof textsSchema>;

/** A JSONLogic expression. Its operators are checked when the policy is compiled. */
export const logicSchema = v.unknown();

/** Which candidates an action means: by id, or by a JSONLogic condition over `candidate` and the rule's facts. */
const target = { ids: v.optional(ids), where: v.optional(logicSchema) };

const TARGETED: ReadonlySet<string> = new Set(['promote', 'demote', 'hide', 'annotate']);
const namesOneTarget = (action: object) => ('ids' in action) !== ('where' in action);

/** What a rule does. */
export const actionSchema = v.pipe(v.variant('do', [
  /** Moves up (or down) as a group; `by` places, or to the very front (back) where absent. */
  v.object({ do: v.literal('promote'), ...target, by: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  v.object({ do: v.literal('demote'), ...target, by: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  v.object({ do: v.literal('preselect'), id: v.string() }),
  v.object({ do: v.literal('hide'), ...target, reason: v.pipe(v.string(), v.nonEmpty()) }),
  v.object({ do: v.literal('annotate'), ...target, text: textsSchema }),
  /** Puts a coupon offer of the page first. */
  v.object({ do: v.literal('offer'), code: v.string() }),
  /** Chooses a message of the policy. */
  v.object({ do: v.literal('say'), message: v.string() }),
]), v.check(action => !TARGETED.has(action.do) || namesOneTarget(action), 'expected either "ids" or "where"'));
export type Action = v.InferOutput<typeof actionSchema>;

/** `when` holds → `then` is done, highest priority first. */
export const ruleSchema = v.object({
  id,
  /** The placements it speaks for; all where absent. */
  placements: v.optional(v.array(placementNameSchema)),
  when: logicSchema,
  then: v.pipe(v.array(actionSchema), v.minLength(1)),
  /** Higher first; equal priorities in the policy's order. */
  priority: v.optional(v.pipe(v.number(), v.integer()), 0),
  /** No later rule of the same placement is applied. */
  stop: v.optional(v.boolean(), false),
  from: v.optional(instantSchema),
  until: v.optional(instantSchema),
  /** The shopper's sentence: why. */
  reason: v.optional(textsSchema),
});
export type Rule = v.InferOutput<typeof ruleSchema>;

/** Segments: nearest centroid of min-max scaled profile features, then overrides by rule. */
export const segmentsSchema = v.object({
  features: v.array(v.object({ name: v.string(), min: v.number(), max: v.number() })),
  centroids: v.array(v.object({ id, label: v.optional(v.string()), center: v.array(v.number()) })),
  /** The first override that holds wins over the centroid. */
  overrides: v.optional(v.array(v.object({ segment: id, when: logicSchema })), []),
});
export type Segments = v.InferOutput<typeof segmentsSchema>;

/** A controlled experiment. */
export const experimentSchema = v.object({
  id,
  status: v.picklist(['draft', 'running', 'stopped']),
  /** Share of the audience that takes part. */
  allocation: v.optional(share, 1),
  audience: v.optional(logicSchema),
  /** Experiments of one namespace divide its range among themselves and so exclude each other. */
  namespace: v.optional(v.object({ name: v.string(), from: share, to: share })),
  /** The first variation is the control. */
  variations: v.pipe(v.array(v.object({ id, weight: v.pipe(v.number(), v.minValue(0)), rules: v.optional(v.array(ruleSchema), []) })), v.minLength(2)),
});
export type Experiment = v.InferOutput<typeof experimentSchema>;

/** A ranker model for one placement. */
export const modelSchema = v.object({
  placement: placementNameSchema,
  name: v.pipe(v.string(), v.nonEmpty()),
  version: v.pipe(v.string(), v.nonEmpty()),
  /** Relative to the policy's URL. */
  url: v.pipe(v.string(), v.nonEmpty()),
  /** Subresource Integrity of the file. */
  integrity: v.optional(v.pipe(v.string(), v.regex(/^sha(256|384|512)-[A-Za-z0-9+/=]+$/, 'expected a Subresource Integrity value'))),
  /** Names of the features, in the order of the model's input. */
  features: v.pipe(v.array(v.string()), v.minLength(1)),
});
export type Model = v.InferOutput<typeof modelSchema>;

export const limitsSchema = v.object({
  /** Most entries shown, and the least score a generated upsell must have. */
  placements: v.optional(v.record(v.string(), v.object({
    max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    minScore: v.optional(v.number()),
    /** Most entries of one category. */
    perCategory: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  })), {}),
  /** Most interruptions (messages, triggered offers) a visit. */
  interruptions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export const triggerSchema = v.object({
  id,
  on: v.variant('kind', [
    v.object({ kind: v.literal('event'), name: v.string() }),
    v.object({ kind: v.literal('dwell'), after: v.pipe(v.number(), v.minValue(0)) }),
    v.object({ kind: v.literal('segment'), enter: id }),
  ]),
  when: v.optional(logicSchema),
  placement: placementNameSchema,
  /** Milliseconds before it may fire again. */
  cooldown: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
});

export const messageSchema = v.object({
  id,
  text: textsSchema,
  /** Milliseconds after which a dismissed message may come back. */
  cooldown: v.optional(v.pipe(v.number(), v.minValue(0))),
});

/** Days that each kind of data may be kept. */
export const retentionSchema = v.object({ profile: v.optional(days, 390), signals: v.optional(days, 30), assignments: v.optional(days, 390) });

/** Everything a merchant decides, in one versioned document. */
export const policySchema = v.object({
  $schema: v.optional(v.string()),
  version: v.pipe(v.string(), v.nonEmpty()),
  segments: v.optional(segmentsSchema),
  rules: v.optional(v.array(ruleSchema), []),
  experiments: v.optional(v.array(experimentSchema), []),
  models: v.optional(v.array(modelSchema), []),
  limits: v.optional(limitsSchema, {}),
  triggers: v.optional(v.array(triggerSchema), []),
  messages: v.optional(v.array(messageSchema), []),
  retention: v.optional(retentionSchema, {}),
});
export type Policy = v.InferOutput<typeof policySchema>;
