import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** An order that could not be sent yet. */
export interface KeptOrder {
  /** The same order never has two: it is kept once and placed once. */
  readonly token: string;
  /** Where to send it, and what. */
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
}

/** What became of an order that was sent. */
export interface Sent {
  readonly token: string;
  readonly status: number;
  readonly answer: { readonly location?: string; readonly message?: string };
}

interface Outbox extends DBSchema { orders: { key: string; value: KeptOrder } }

const open = (): Promise<IDBPDatabase<Outbox>> => openDB<Outbox>('shop-outbox', 1, { upgrade: db => { db.createObjectStore('orders', { keyPath: 'token' }); } });

export async function keepOrder(order: KeptOrder): Promise<void> {
  const db = await open();
  await db.put('orders', order);
  db.close();
}

/** Whether an order still waits. */
export async function isKept(token: string): Promise<boolean> {
  const db = await open();
  const found = await db.getKey('orders', token);
  db.close();
  return found !== undefined;
}

/**
 * Sends every kept order. One at a time over all tabs and the worker; an order that the backend has answered, with yes or with no, is done with.
 * @throws TypeError where there is still no network; what was not sent stays.
 */
export function sendKept(): Promise<Sent[]> {
  return navigator.locks.request('shop-outbox', async () => {
    const db = await open();
    const sent: Sent[] = [];
    try {
      for (const order of await db.getAll('orders')) {
        const response = await fetch(order.path, { method: 'POST', headers: { 'content-type': 'application/json', 'accept': 'application/json' }, body: JSON.stringify(order.body) });
        if (response.status >= 500) continue;
        sent.push({ token: order.token, status: response.status, answer: (await response.json()) as Sent['answer'] });
        await db.delete('orders', order.token);
      }
    } finally {
      db.close();
    }
    return sent;
  });
}
