import type { SignalStore } from '../types.ts';
import type { Database } from './database.ts';

/** Signals by id: the primary key is what makes counting exactly once. */
export function signalStore(db: Database): SignalStore {
  const add = db.query('insert into signals (id, name, at, received, params) values (?, ?, ?, ?, ?) on conflict do nothing');
  const count = db.query<{ name: string; count: number }>('select name, count(*) as count from signals where received >= ? group by name order by name');
  const prune = db.query('delete from signals where received < ?');

  return {
    async add(signals, now) {
      return db.transaction(() => signals
        .filter(signal => add.run(signal.id, signal.name, Date.parse(signal.at), now, JSON.stringify(signal.params)) === 1)
        .map(signal => signal.id));
    },
    async countByName(since) {
      return Object.fromEntries(count.all(since).map(row => [row.name, row.count]));
    },
    async prune(before) {
      return prune.run(before);
    },
  };
}
