import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { splitRecord } from '../../training/read/csv.ts';
import { Faults } from '../../training/read/faults.ts';
import { toTime } from '../../training/read/fields.ts';
import { readOrders, type Order } from '../../training/read/orders.ts';
import { readProducts } from '../../training/read/products.ts';

const directory = await mkdtemp(path.join(tmpdir(), 'till-read-'));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const at = path.join(directory, name);
  await writeFile(at, content);
  return at;
}

async function orders(at: string): Promise<{ orders: Order[]; faults: Faults }> {
  const faults = new Faults();
  const found: Order[] = [];
  for await (const order of readOrders(at, faults)) found.push(order);
  return { orders: found, faults };
}

test('a quoted CSV field may hold commas, quotes and line breaks', () => {
  expect(splitRecord('a,"b, c","say ""hi""",')).toEqual(['a', 'b, c', 'say "hi"', '']);
  expect(splitRecord('a,"b')).toBeUndefined();
});

test('products are read from CSV with a byte order mark, CRLF and a title over two lines', async () => {
  const at = await file('products.csv', '\uFEFFcode,title,price\r\nA1,"Mug,\r\nred",1.25\r\n');
  expect(await readProducts(at, new Faults())).toMatchObject([{ code: 'A1', title: 'Mug,\nred', price: 1.25 }]);
});

test('a bad product is counted with file and line, and the rest is read', async () => {
  const at = await file('bad.csv', 'code,title,price\nA,Mug,1\n,No code,2\nB,Lamp,cheap\nC,too,many,fields\nA,Mug again,3\nD,Clock,-1\nE,"never closed,1\n');
  const faults = new Faults();
  expect((await readProducts(at, faults)).map(product => product.code)).toEqual(['A']);
  expect(faults.counts).toEqual({ 'field-missing': 1, 'number-invalid': 2, 'row-broken': 2, 'product-twice': 1 });
  expect(faults.describe().join('\n')).toContain('bad.csv:4: A number is not valid. [number-invalid] "price" is "cheap"');
});

test('a file without a usable product is refused', async () => {
  await expect(readProducts(await file('empty.csv', 'name;cost\n'), new Faults())).rejects.toMatchObject({ code: 'file-empty' });
});

test('a missing file and a broken archive are refused with their place', async () => {
  await expect(orders(path.join(directory, 'none.jsonl'))).rejects.toMatchObject({ code: 'file-unreadable', at: 'none.jsonl:1' });
  const broken = gzipSync(`${JSON.stringify({ id: '1', ts: '2026-01-01T00:00', items: [['a', 1, 1]] })}\n`.repeat(9000)).subarray(0, 200);
  await expect(orders(await file('broken.jsonl.gz', broken))).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('orders are the same from JSON Lines, gzip and CSV', async () => {
  const json = '{"id":"1","ts":"2026-01-01T10:00","c":7,"co":"DE","items":[["a",2,1.5],["b",1,3]]}\n';
  const csv = 'id,ts,c,co,code,quantity,price\n1,2026-01-01T10:00,7,DE,a,2,1.5\n1,2026-01-01T10:00,7,DE,b,1,3\n';
  const expected = [{ id: '1', at: Date.UTC(2026, 0, 1, 10), customer: '7', lines: [['a', 2, 1.5], ['b', 1, 3]] }];
  expect((await orders(await file('o.jsonl', json))).orders).toEqual(expected);
  expect((await orders(await file('o.jsonl.gz', gzipSync(json)))).orders).toEqual(expected);
  expect((await orders(await file('o.csv', csv))).orders).toEqual(expected);
});

test('lines of one order may lie apart in a CSV file', async () => {
  const at = await file('apart.csv', 'id,ts,code\n1,2026-01-01,a\n2,2026-01-02,b\n1,2026-01-01,c\n');
  expect((await orders(at)).orders.map(order => order.lines.map(([code]) => code))).toEqual([['a', 'c'], ['b']]);
});

test('bad orders and bad lines are counted, and what is good of them is kept', async () => {
  const at = await file('bad.jsonl', [
    '{"id":"1","ts":"2026-01-01T00:00","items":[["a",1,1],["b",0,1],["c",1,"x"],7]}',
    'not json', '[]', '{"id":"2","ts":"yesterday","items":[["a",1,1]]}', '{"ts":"2026-01-01","items":[["a",1,1]]}',
    '{"id":"3","ts":"2026-01-01","items":[]}', '{"id":"4","ts":"2026-01-01","items":"a"}', '',
  ].join('\n'));
  const { orders: found, faults } = await orders(at);
  expect(found.map(order => [order.id, order.lines.length])).toEqual([['1', 1]]);
  expect(faults.counts).toEqual({ 'number-invalid': 2, 'field-missing': 3, 'row-broken': 2, 'time-invalid': 1, 'order-empty': 1 });
});

test('a time without an offset is UTC, and one with an offset keeps it', () => {
  expect(toTime('2026-01-01T10:00', 'x')).toBe(Date.UTC(2026, 0, 1, 10));
  expect(toTime('2026-01-01', 'x')).toBe(Date.UTC(2026, 0, 1));
  expect(toTime('2026-01-01T10:00:30+02:00', 'x')).toBe(Date.UTC(2026, 0, 1, 8, 0, 30));
  expect(() => toTime('01/02/2026', 'x')).toThrow(expect.objectContaining({ code: 'time-invalid' }));
});
