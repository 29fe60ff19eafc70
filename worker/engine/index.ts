export { cardExpired } from './admit.ts';
export { decide, prepare, type Prepared } from './decide.ts';
export { murmur3, unitInterval } from './hash.ts';
export { compilePolicy } from './policy.ts';
export { applySignal } from './profile.ts';
export { profileFeatures, type ProfileFeatures } from './profile-features.ts';
export { FEATURES, parseCatalog, productOf, type Catalog } from './ranking/index.ts';
export type { CompiledPolicy, EngineInput, EngineOutput, PlacementScores, ScoreAsk, Trace } from './types.ts';
