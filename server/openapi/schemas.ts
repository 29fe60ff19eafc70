import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  candidateSchema, cartSchema, contextSchema, dateSchema, decisionRequestSchema, decisionSchema, decisionsSchema, experimentSchema, instantSchema,
  policySchema, priceSchema, productSchema, ruleSchema, signalBatchSchema, signalSchema,
} from '../../worker/protocol/index.ts';
import { problemSchema } from '../problem.ts';

/** Schemas that have a name of their own in the document; the others stand where they are used. */
const NAMED = {
  Cart: cartSchema, Candidate: candidateSchema, Context: contextSchema, Decision: decisionSchema, DecisionRequest: decisionRequestSchema,
  Decisions: decisionsSchema, Experiment: experimentSchema, Policy: policySchema, Price: priceSchema, Problem: problemSchema, Product: productSchema,
  Rule: ruleSchema, Signal: signalSchema, SignalBatch: signalBatchSchema,
} as const satisfies Record<string, GenericSchema>;

/** Names of schemas that only one operation has, given when the document is made. */
export type LocalSchemas = Readonly<Record<string, GenericSchema>>;

/**
 * JSON Schemas (2020-12) of every body, by name, made from the very schemas that the bodies are checked with.
 * What JSON Schema cannot say (checks by function) is left out, except for the format of times.
 */
export function componentSchemas(local: LocalSchemas): Record<string, object> {
  return toJsonSchemaDefs({ ...NAMED, ...local }, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === instantSchema) return { type: 'string', format: 'date-time' };
      if (valibotSchema === dateSchema) return { type: 'string', description: 'A date or a time, ISO 8601.' };
      return undefined;
    },
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
}

/** The name of a schema in the document; undefined where it has none. */
export function nameOf(schema: GenericSchema, local: LocalSchemas = {}): string | undefined {
  return Object.entries({ ...NAMED, ...local }).find(([, known]) => known === schema)?.[0];
}
