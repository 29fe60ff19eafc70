import type { Experiment } from '../protocol/index.ts';
import { unitInterval } from './hash.ts';
import { own } from './tally.ts';
import type { Trace } from './types.ts';

type Outcome = Trace['experiments'][number];

/**
 * Which variation of each experiment this shopper has. Each experiment hashes the unit with its own id,
 * so that assignments are independent; experiments of one namespace share a hash and divide its range.
 * @param seed The unit: the same seed gives the same variations.
 * @param sticky Earlier assignments; they outlive changes of weights and allocation while the experiment runs.
 * @param audience Whether the experiment at this index is meant for this shopper.
 */
export function assign(experiments: readonly Experiment[], seed: string, sticky: Readonly<Record<string, string>>, audience: (index: number) => boolean): Outcome[] {
  return experiments.map((experiment, index): Outcome => {
    const { id } = experiment;
    if (experiment.status !== 'running') return { experiment: id, why: 'stopped' };
    const kept = own(sticky, id);
    if (kept !== undefined && experiment.variations.some(v => v.id === kept)) return { experiment: id, variation: kept, why: 'sticky' };
    if (!audience(index)) return { experiment: id, why: 'audience' };
    if (experiment.namespace && !within(experiment.namespace, seed)) return { experiment: id, why: 'namespace' };
    if (unitInterval(`allocation:${id}:${seed}`) >= experiment.allocation) return { experiment: id, why: 'allocation' };
    const variation = pick(experiment, unitInterval(`variation:${id}:${seed}`));
    return variation === undefined ? { experiment: id, why: 'allocation' } : { experiment: id, variation, why: 'assigned' };
  });
}

function within({ name, from, to }: { name: string; from: number; to: number }, seed: string): boolean {
  const point = unitInterval(`namespace:${name}:${seed}`);
  return point >= from && point < to;
}

function pick(experiment: Experiment, point: number): string | undefined {
  const total = experiment.variations.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { id, weight } of experiment.variations) {
    reached += weight / total;
    if (point < reached) return id;
  }
  return undefined;
}
