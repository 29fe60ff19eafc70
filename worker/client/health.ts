import type { HealthValue } from '../protocol/index.ts';

/** State of a rung: `off` is not configured or not allowed, `starting` not usable yet, `broken` rested by its circuit breaker. */
export type RungState = 'off' | 'starting' | 'ready' | 'broken';
/** State of the ranker: `idle` is not needed yet, `skipped` spared a small device or a metered line. */
export type RankerState = 'off' | 'idle' | 'starting' | 'ready' | 'skipped' | 'broken';

/** What works right now. */
export interface Health {
  readonly engine: RungState;
  readonly remote: RungState;
  readonly ranker: RankerState;
  /** The service worker's own account, where it answered. */
  readonly service?: HealthValue;
}
