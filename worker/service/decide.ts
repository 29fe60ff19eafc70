import { prepare, type Catalog, type CompiledPolicy, type EngineOutput, type ScoreAsk } from '../engine/index.ts';
import type { Decision, DecideValue, DecisionRequest, ModelFile, Profile, WorkerConfig } from '../protocol/index.ts';
import type { LifetimeEvent } from './scope.ts';
import { gather } from './scores/gather.ts';
import { NO_POLICY, personal, type Service } from './service.ts';
import type { Permit } from './storage/vault.ts';

/** Milliseconds a decision waits for a lent ranker: what comes later serves the next one. */
const RANKER_PATIENCE = 8;
/** Milliseconds a decision that nobody waits for gives the ranker. */
const AHEAD_PATIENCE = 5_000;

/** What is decided, and what is left to do once the page has its answer. */
export interface Decided {
  readonly value: DecideValue;
  readonly output: EngineOutput;
  readonly policy: CompiledPolicy;
  readonly permit: Permit | undefined;
  /** Scores that came late. */
  readonly rest: Promise<void>;
}

/** What a message brings for a decision. */
export interface DecideAsk {
  readonly config: WorkerConfig;
  readonly request: DecisionRequest;
  /** Nobody waits: scores are computed for a later decision. */
  readonly ahead: boolean;
  readonly ranker: MessagePort | undefined;
  readonly event: LifetimeEvent;
}

/**
 * One request decided with what is at hand: without consent by the page's context alone, without a store likewise, without a ranker by
 * scores computed ahead or none.
 * @throws TillError or AggregateError where there is no policy to decide by.
 */
export async function decide(service: Service, { config, request, ahead, ranker, event }: DecideAsk): Promise<Decided> {
  const permit = personal(service, config);
  // All at once: a worker that was just woken has everything still to read.
  const [policy, catalog] = await Promise.all([
    config.policy === undefined ? NO_POLICY : service.policies.read(config.policy, event),
    catalogFor(service, config, request, event),
    permit && service.profiles.read(permit).catch(() => {}),
  ]);
  const profile = permit && await profileFor(service, policy, permit);
  const seed = config.customer ?? profile?.pseudonym ?? request.id;
  const prepared = prepare({ request, policy, profile, catalog, seed, source: 'engine', clock: () => performance.now() });
  const fileOf = (ask: ScoreAsk) => modelFile(ask, config.policy);
  const kept = profile && permit;
  const setting = { request, profile, catalog, fileOf, permit: kept, patience: ahead ? AHEAD_PATIENCE : RANKER_PATIENCE };
  const { scores, rest } = await gather(prepared.asks, setting, ranker, service.scores, service.faults);
  const output = prepared.decide(scores);
  return { value: valueOf(output.decisions, prepared.asks.map(fileOf)), output, policy, permit: kept, rest };
}

/** A placement that gives no candidates cannot do without the catalogue; any other decision does not wait for its first download. */
async function catalogFor({ catalogs, faults }: Service, { catalog: url }: WorkerConfig, request: DecisionRequest, event: LifetimeEvent): Promise<Catalog | undefined> {
  if (url === undefined) return undefined;
  const needed = request.placements.some(({ candidates }) => candidates === undefined);
  try {
    return needed ? await catalogs.read(url, event) : await catalogs.local(url, event);
  } catch (cause) {
    faults.report(url, cause);
    return undefined;
  }
}

async function profileFor({ profiles, faults }: Service, { policy }: CompiledPolicy, permit: Permit): Promise<Profile | undefined> {
  try {
    const profile = await profiles.current(permit, policy.retention);
    faults.clear('storage');
    return profile;
  } catch (cause) {
    faults.report('storage', cause);
    return undefined;
  }
}

function modelFile({ model }: ScoreAsk, policy: string | undefined): ModelFile {
  return { url: new URL(model.url, policy).href, ...(model.integrity === undefined ? {} : { integrity: model.integrity }) };
}

function valueOf(decisions: readonly Decision[], files: readonly ModelFile[]): DecideValue {
  const models = [...new Map(files.map(file => [file.url, file])).values()];
  return models.length > 0 ? { decisions, models } : { decisions };
}
