import type { FaultList } from '../fault-list.ts';
import type { LifetimeEvent } from '../scope.ts';
import { kept, renewed } from './cache.ts';
import type { FileAsk } from './file-ask.ts';

/** Milliseconds before a file in memory is asked for again. A worker that was stopped asks at once, after its first answer. */
const RENEW_AFTER = 5 * 60_000;

/** A file of the merchant, ready for use. The last good one stays in force whatever happens to the next. */
export interface KeptFile<T> {
  /** What is in force without asking the network: in memory, else kept. Undefined where there is none. */
  local(url: string, event: LifetimeEvent): Promise<T | undefined>;
  /** What is in force; fetched where there is none. @throws TillError or AggregateError of them. */
  read(url: string, event: LifetimeEvent): Promise<T>;
  /** Asks the network for a newer one, where the last time was long ago. Faults go to the fault list. */
  renew(url: string, event: LifetimeEvent): Promise<void>;
}

interface Entry<T> { value?: T; loading?: Promise<T | undefined> | undefined; renewing?: Promise<T | undefined> | undefined; renewed: number }

/** @param ask What to fetch for a URL, and how to open it. */
export function createKeptFile<T>(ask: (url: string, event: LifetimeEvent) => FileAsk<T>, faults: FaultList): KeptFile<T> {
  const entries = new Map<string, Entry<T>>();
  const entryOf = (url: string) => {
    const entry = entries.get(url) ?? { renewed: 0 };
    entries.set(url, entry);
    return entry;
  };

  const local: KeptFile<T>['local'] = async (url, event) => {
    const entry = entryOf(url);
    if (entry.value !== undefined) return entry.value;
    entry.loading ??= kept(ask(url, event))
      // An older version of this worker kept it; this one cannot use it.
      .catch((cause: unknown) => { faults.report(url, cause); return undefined; })
      .finally(() => { entry.loading = undefined; });
    const found = await entry.loading;
    if (found !== undefined) entry.value ??= found;
    return entry.value;
  };
  const fetched = (url: string, event: LifetimeEvent) => {
    const entry = entryOf(url);
    entry.renewing ??= renewed(ask(url, event)).then(
      value => {
        faults.clear(url);
        if (value !== undefined) entry.value = value;
        return entry.value;
      },
      (cause: unknown) => {
        faults.report(url, cause);
        throw cause;
      },
    ).finally(() => {
      entry.renewed = Date.now();
      entry.renewing = undefined;
    });
    return entry.renewing;
  };

  return {
    local,
    async read(url, event) {
      // Where what is fetched is what another message has kept meanwhile, it is read from there.
      const value = (await local(url, event)) ?? (await fetched(url, event)) ?? (await local(url, event));
      if (value === undefined) throw new Error(`Nothing could be made of ${url}.`);
      return value;
    },
    async renew(url, event) {
      if (Date.now() - entryOf(url).renewed < RENEW_AFTER) return;
      await fetched(url, event).catch(() => {});
    },
  };
}
