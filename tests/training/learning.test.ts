import { expect, test } from 'vitest';
import { makeHistories } from '../../training/histories.ts';
import { makeLedger } from '../../training/ledger.ts';
import { Faults } from '../../training/read/faults.ts';
import { checkOrder, type Order } from '../../training/read/orders.ts';
import { fnv1a, questionsOf } from '../../training/targets.ts';
import { windowsOf } from '../../training/windows.ts';
import { applySignal } from '../../worker/engine/profile.ts';
import { DAY, emptyProfile } from '../../worker/protocol/index.ts';
import { orders, PRODUCTS } from '../worker/engine/ranking/gift-shop.ts';

const faults = new Faults();
const checked = [...orders()].map((order, at) => checkOrder(order, `orders[${at}]`, faults)).filter((order): order is Order => order !== undefined);
const ledger = makeLedger(PRODUCTS, checked, faults);

test('products are numbered by sales and orders stand by time', () => {
  const sold = ledger.products.map((_, number) => ledger.orders.filter(order => order.numbers.includes(number)).length);
  expect(sold).toEqual(sold.toSorted((a, b) => b - a));
  expect(ledger.orders.map(order => order.at)).toEqual(ledger.orders.map(order => order.at).toSorted((a, b) => a - b));
});

test('FNV-1a has its published values', () => {
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test('a basket asks at most three questions on its whole cart and three on an early one, never showing the answer', () => {
  for (const order of ledger.orders.slice(0, 50)) {
    const questions = questionsOf(order, ledger);
    expect(questions).toHaveLength(2 * Math.min(3, order.numbers.length));
    for (const { cart, target, short } of questions) {
      expect(cart).not.toContain(target);
      expect(cart).toHaveLength(short ? Math.min(3, order.numbers.length - 1) : order.numbers.length - 1);
    }
  }
  expect(questionsOf({ id: 'one', at: 0, customer: undefined, numbers: Uint16Array.of(1), value: 1 }, ledger)).toEqual([]);
});

test('a window knows nothing of what came after it began', () => {
  const windows = windowsOf(ledger, 4);
  expect(windows).toHaveLength(4);
  for (const { from, known, orders: asked } of windows) {
    expect(known.orders.length).toBeGreaterThan(0);
    expect(known.orders.every(order => order.at < from)).toBe(true);
    expect(asked.every(order => order.at >= from && order.at <= from + 56 * DAY)).toBe(true);
  }
});

test('a history holds what the shopper bought before the moment, as the engine itself would have folded it', () => {
  const histories = makeHistories(ledger, 100);
  const moment = ledger.orders[300]?.at ?? 0;
  const profile = histories(7, moment);
  const past = ledger.orders.filter(order => order.customer === '7' && order.at < moment);
  const folded = past.reduce((known, order) => applySignal(known, {
    id: order.id, name: 'purchase', at: new Date(order.at).toISOString(),
    params: { currency: 'EUR', value: order.value, items: Array.from(order.numbers, number => ({ item_id: ledger.products[number]?.code ?? '' })) },
  }, () => 2), emptyProfile('7', past[0]?.at ?? 0));
  expect(past.length).toBeGreaterThan(3);
  expect(profile?.purchases).toEqual(folded.purchases);
  expect(profile?.orders).toMatchObject({ count: folded.orders.count, last: folded.orders.last });
});

test('a guest and a newcomer have no history', () => {
  const histories = makeHistories(ledger, 100);
  expect(histories(null, Date.now())).toBeUndefined();
  expect(histories('nobody', Date.now())).toBeUndefined();
  expect(histories(7, ledger.orders[0]?.at ?? 0)).toBeUndefined();
});
