export { connect } from './connect.ts';
export { DEFAULT_TIMEOUT, type ConnectOptions } from './settings.ts';
export type { ConsentSource } from './consent/platform.ts';
export type { Decide, DecideOptions } from './decider.ts';
export type { TillEventName, TillEvents, TillListener } from './events.ts';
export type { Health, RankerState, RungState } from './health.ts';
export type { ProfileAccess } from './profile-access.ts';
export type { Till } from './till.ts';
export { staticDecisions } from './rungs/static.ts';
