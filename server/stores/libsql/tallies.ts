import type { TallyStore } from '../types.ts';
import type { Database } from './database.ts';

/** Counts by kind, minute and label. */
export function tallyStore(db: Database): TallyStore {
  const add = db.query('insert into tallies (kind, minute, label, count) values (?, ?, ?, ?) on conflict do update set count = count + excluded.count');
  const sum = db.query<{ label: string; count: number }>('select label, sum(count) as count from tallies where kind = ? and minute >= ? group by label order by label');
  const series = db.query<{ minute: number; count: number }>('select minute, sum(count) as count from tallies where kind = ? and minute >= ? group by minute order by minute');
  const prune = db.query('delete from tallies where minute < ?');

  return {
    async add(tallies) {
      db.transaction(() => {
        for (const { kind, minute, label, count } of tallies) add.run(kind, minute, label, count);
      });
    },
    async sum(kind, since) {
      return Object.fromEntries(sum.all(kind, since).map(row => [row.label, row.count]));
    },
    async series(kind, since) {
      return new Map(series.all(kind, since).map(row => [row.minute, row.count]));
    },
    async prune(before) {
      return prune.run(before);
    },
  };
}
