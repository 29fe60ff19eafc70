import type { PolicyStore, StoredPolicy } from '../types.ts';
import type { Database } from './database.ts';

/** Policies and the order of their publication. */
export function policyStore(db: Database): PolicyStore {
  const bodyOf = db.query<{ body: string }>('select body from policies where version = ?');
  const addPolicy = db.query('insert into policies (version, body) values (?, ?)');
  const addPublication = db.query('insert into publications (version, at) values (?, ?)');
  const newest = db.query<StoredPolicy>(`
    select p.version, p.body, max(u.seq) as seq, u.at from publications u join policies p on p.version = u.version
    group by p.version order by seq desc limit ?`);

  return {
    async publish({ version, body, at }) {
      return db.transaction(() => {
        const known = bodyOf.all(version)[0]?.body;
        if (known !== undefined && known !== body) return false;
        if (known === undefined) addPolicy.run(version, body);
        addPublication.run(version, at);
        return true;
      });
    },
    async newest(limit) {
      return newest.all(limit).map(({ version, body, at }) => ({ version, body, at }));
    },
  };
}
