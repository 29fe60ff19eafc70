import type { Catalog, CompiledPolicy } from '../engine/index.ts';
import type { WorkerConfig } from '../protocol/index.ts';
import { createFaultList, type FaultList } from './fault-list.ts';
import { catalogAsk } from './files/catalog-file.ts';
import { createKeptFile, type KeptFile } from './files/kept-file.ts';
import { compile, policyAsk } from './files/policy-file.ts';
import { createSweep, type Sweep } from './retention-sweep.ts';
import { createScoreStore, type ScoreStore } from './scores/score-store.ts';
import { createDelivery, type Deliver } from './signals/delivery.ts';
import { createProfileStore, type ProfileStore } from './storage/profile-store.ts';
import { createVault, type Permit, type Vault } from './storage/vault.ts';
import { createTraceStore, type TraceStore } from './traces.ts';

/** Everything a worker holds between two messages. All of it can be lost at any moment: a browser stops idle workers. */
export interface Service {
  readonly faults: FaultList;
  readonly policies: KeptFile<CompiledPolicy>;
  readonly catalogs: KeptFile<Catalog>;
  readonly vault: Vault;
  readonly profiles: ProfileStore;
  readonly scores: ScoreStore;
  readonly traces: TraceStore;
  readonly deliver: Deliver;
  readonly sweep: Sweep;
}

export function createService(): Service {
  const faults = createFaultList();
  const vault = createVault();
  return {
    faults, vault,
    policies: createKeptFile(policyAsk, faults),
    catalogs: createKeptFile(catalogAsk, faults),
    profiles: createProfileStore(vault, faults),
    scores: createScoreStore(vault),
    traces: createTraceStore(vault),
    deliver: createDelivery(faults),
    sweep: createSweep(),
  };
}

/** The policy of a page that names none: no rules, the contract's own limits. */
export const NO_POLICY: CompiledPolicy = compile({ version: 'none' });

/** Leave to use what is known of the shopper; absent without consent to personalization, and then nothing is read or stored. */
export function personal({ vault }: Service, { consent }: WorkerConfig): Permit | undefined {
  return consent.personalization ? vault.permit() : undefined;
}
