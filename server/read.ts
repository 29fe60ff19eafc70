import * as v from 'valibot';
import { faults } from '../worker/protocol/index.ts';
import { invalid, type ProblemCode } from './problem.ts';

/**
 * A body as the schema's type.
 * @throws Problem with `code` and the place of every fault.
 */
export function read<S extends v.GenericSchema>(schema: S, body: unknown, code: ProblemCode): v.InferOutput<S> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw invalid(code, faults(schema, body));
}
