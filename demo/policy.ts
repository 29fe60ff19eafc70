import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse, policySchema, type Model, type Policy, type Segments } from '../worker/protocol/index.ts';

/** A trained model that is at hand. */
export interface ModelAtHand {
  readonly bytes: Uint8Array;
  readonly spec: { readonly name: string; readonly version: string; readonly features: readonly string[] };
}

/**
 * The demo's policy with what is known only on this machine: the segments of the shop's customers, and the ranker's model.
 * @throws TillError `policy-invalid` with the path of the first fault.
 */
export async function demoPolicy(segments: Segments | undefined, model: ModelAtHand | undefined): Promise<Policy> {
  const file = new URL('policy.json', import.meta.url);
  const policy = parse(policySchema, JSON.parse(await readFile(file, 'utf8')), 'policy-invalid', 'demo/policy.json');
  return {
    ...policy,
    ...(segments && { segments: { ...segments, overrides: policy.segments?.overrides ?? [] } }),
    models: model ? [upsellModel(model)] : [],
  };
}

function upsellModel({ bytes, spec }: ModelAtHand): Model {
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  return { placement: 'upsell', name: spec.name, version: spec.version, url: `models/${spec.name}/${spec.version}`, integrity, features: [...spec.features] };
}
