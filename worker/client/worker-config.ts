import type { Consent, WorkerConfig } from '../protocol/index.ts';
import type { Settings } from './settings.ts';

/** What the service worker is told with every message. Who the customer is, only with consent to personalization. */
export function workerConfig({ policy, catalog, api, customer }: Settings, consent: Consent): WorkerConfig {
  return {
    consent,
    ...policy === undefined ? {} : { policy },
    ...catalog === undefined ? {} : { catalog },
    ...api === undefined ? {} : { api: api.url },
    ...api?.key === undefined ? {} : { key: api.key },
    ...customer === undefined || !consent.personalization ? {} : { customer },
  };
}
