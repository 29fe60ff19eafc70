import Database from 'libsql';
import type { CheckoutFields } from './checkout-fields.ts';
import type { Totals } from './totals.ts';

/** A line of a cart as it is kept: prices are looked up each time. */
export interface StoredLine {
  readonly id: string;
  readonly variant?: string | undefined;
  readonly quantity: number;
}

/** What the shop keeps for one browser, under an opaque cookie. Gone after 30 days without a visit. */
export interface Session {
  readonly id: string;
  readonly lines: readonly StoredLine[];
  readonly coupon?: string | undefined;
  /** Fields of an unfinished checkout. */
  readonly draft: Partial<CheckoutFields>;
  /** Names the next order: however often it is sent, it is placed once. */
  readonly token: string;
  readonly orders: number;
  /** Country of the last order or of the checkout. */
  readonly country?: string | undefined;
}

/** An order that was placed. */
export interface Order {
  readonly number: string;
  readonly session: string;
  readonly placed: string;
  readonly lines: readonly { readonly id: string; readonly title: string; readonly quantity: number; readonly price: number; readonly category: string }[];
  readonly fields: CheckoutFields;
  readonly totals: Totals;
  readonly shippingLabel: string;
  readonly paymentLabel: string;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, body TEXT NOT NULL, seen INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS orders (token TEXT PRIMARY KEY, number TEXT UNIQUE NOT NULL, body TEXT NOT NULL);
`;
const KEPT = 30 * 86_400_000;

/** Sessions and orders of the shop, in one embedded database. */
export class ShopStore {
  readonly #db: InstanceType<typeof Database>;

  /** @param file A path, or `:memory:`. */
  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.exec(SCHEMA);
  }

  session(id: string, now: number): Session | undefined {
    const row = this.#db.prepare('SELECT body FROM sessions WHERE id = ? AND seen > ?').get(id, now - KEPT) as { body: string } | undefined;
    return row && (JSON.parse(row.body) as Session);
  }

  keepSession(session: Session, now: number): void {
    this.#db.prepare('INSERT INTO sessions VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body, seen = excluded.seen').run(session.id, JSON.stringify(session), now);
    this.#db.prepare('DELETE FROM sessions WHERE seen < ?').run(now - KEPT);
  }

  /** The order that a token stands for, once it is placed. */
  orderByToken(token: string): Order | undefined {
    return this.#order('SELECT body FROM orders WHERE token = ?', token);
  }

  orderByNumber(number: string): Order | undefined {
    return this.#order('SELECT body FROM orders WHERE number = ?', number);
  }

  /** Keeps the order unless the token has one already. @returns The order that the token stands for from now on. */
  place(token: string, order: Order): Order {
    this.#db.prepare('INSERT INTO orders VALUES (?, ?, ?) ON CONFLICT (token) DO NOTHING').run(token, order.number, JSON.stringify(order));
    return this.orderByToken(token) ?? order;
  }

  close(): void {
    this.#db.close();
  }

  #order(sql: string, key: string): Order | undefined {
    const row = this.#db.prepare(sql).get(key) as { body: string } | undefined;
    return row && (JSON.parse(row.body) as Order);
  }
}
