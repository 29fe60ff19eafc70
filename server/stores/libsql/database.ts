import Libsql from 'libsql';
import { TillError } from '../../../worker/protocol/index.ts';
import { MIGRATIONS } from './migrations.ts';

type Value = string | number;

/** One prepared statement, with the rows it gives. */
export interface Query<Row> {
  all(...values: Value[]): Row[];
  /** @returns How many rows were changed. */
  run(...values: Value[]): number;
}

/** An embedded database, opened, migrated and ready. Faults are TillErrors `storage-unavailable`. */
export class Database {
  readonly #db: Libsql.Database;
  readonly #location: string;
  #open = true;

  /** @param location Path of the file, made where there is none, or `:memory:`. */
  constructor(location: string) {
    this.#location = location;
    this.#db = this.#guard(() => new Libsql(location));
    this.#guard(() => {
      this.#db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000; pragma foreign_keys = on;');
      this.#migrate();
    });
  }

  query<Row>(sql: string): Query<Row> {
    const statement = this.#guard(() => this.#db.prepare(sql));
    return {
      all: (...values) => this.#guard(() => statement.all(...values) as Row[]),
      run: (...values) => this.#guard(() => statement.run(...values).changes),
    };
  }

  /** Runs `work` whole or not at all. */
  transaction<T>(work: () => T): T {
    return this.#guard(() => this.#db.transaction(work).immediate());
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#db.close();
  }

  #migrate(): void {
    const [row] = this.query<{ user_version: number }>('pragma user_version').all();
    const version = row?.user_version ?? 0;
    if (version > MIGRATIONS.length) throw new Error(`the file is of a newer version (${version}) than this server knows (${MIGRATIONS.length})`);
    MIGRATIONS.slice(version).forEach((step, i) => {
      this.transaction(() => this.#db.exec(`${step}; pragma user_version = ${version + i + 1};`));
    });
  }

  #guard<T>(work: () => T): T {
    try {
      // A prepared statement of libsql would go on working behind a closed database.
      if (!this.#open) throw new Error('closed');
      return work();
    } catch (cause) {
      throw TillError.from(cause, 'storage-unavailable', this.#location);
    }
  }
}
