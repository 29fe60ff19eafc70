import { expect } from 'chai';
import * as v from 'valibot';
import { parseList } from '../../../components/shared/converters.ts';
import { deadline } from '../../../components/shared/deadline.ts';
import { define } from '../../../components/shared/define.ts';
import { formatDays, formatDistance, formatDuration, formatMoney, formatMonth, formatWeight } from '../../../components/shared/format.ts';
import { reorder } from '../../../components/shared/reorder.ts';
import { RequestEvent } from '../../../components/shared/request-event.ts';
import { tallest } from '../../../components/shared/reserve.ts';
import { validLocale } from '../../../components/shared/scope.ts';

describe('define', () => {
  it('keeps the first copy of a tag and never throws', () => {
    const first = class extends HTMLElement {};
    expect(define('till-defined-twice', first)).to.equal(true);
    expect(define('till-defined-twice', class extends HTMLElement {})).to.equal(false);
    expect(customElements.get('till-defined-twice')).to.equal(first);
  });
});

describe('reorder', () => {
  const idOf = (text: string) => text;
  it('puts what the order names first and the rest behind, in its own order', () => {
    expect(reorder(['a', 'b', 'c', 'd'], ['c', 'a'], idOf)).to.deep.equal(['c', 'a', 'b', 'd']);
  });

  it('is a permutation for any order', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    for (let round = 0; round < 500; round++) {
      const order = Array.from({ length: round % 9 }, (_, index) => 'abcdefgh'[(round * 7 + index * index * 3) % 8] as string);
      expect(reorder(items, order, idOf).toSorted()).to.deep.equal(items);
    }
  });

  it('leaves the page\'s order where there is none', () => {
    expect(reorder(['b', 'a'], undefined, idOf)).to.deep.equal(['b', 'a']);
  });
});

describe('parseList', () => {
  const schema = v.object({ id: v.string(), size: v.optional(v.number()) });
  const read = (raw: unknown) => {
    const complaints: string[] = [];
    const list = parseList(schema, raw, ({ id }) => id, (where, detail) => complaints.push(`${where} ${detail}`));
    return { ids: list.map(({ id }) => id), complaints };
  };

  it('reads a list and its JSON text alike', () => {
    expect(read([{ id: 'a' }])).to.deep.equal(read('[{"id":"a"}]'));
  });

  it('keeps the good entries and names each bad one', () => {
    const { ids, complaints } = read([{ id: 'a' }, null, { id: 'b', size: 'big' }, { id: 'c' }, { id: 'a' }]);
    expect(ids).to.deep.equal(['a', 'c']);
    expect(complaints.map(text => text.split(' ')[0])).to.deep.equal(['[1]', '[2].size', '[4]']);
  });

  it('complains of what is no list', () => {
    for (const raw of ['{}', '5', '"text"', 'nonsense', 7, {}]) expect(read(raw).complaints, String(raw)).to.have.length(1);
  });

  it('takes nothing as an empty list', () => {
    for (const raw of [undefined, null, '', 'null']) expect(read(raw)).to.deep.equal({ ids: [], complaints: [] });
  });
});

describe('formats', () => {
  const plain = (text: string) => text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ');

  it('turns minor units into major by the currency', () => {
    expect(formatMoney(1999, 'EUR', 'en')).to.equal('€19.99');
    expect(formatMoney(1999, 'JPY', 'en')).to.equal('¥1,999');
    expect(plain(formatMoney(1999, 'KWD', 'en'))).to.equal('KWD 1.999');
    expect(plain(formatMoney({ amount: 500, currency: 'USD' }, 'EUR', 'de'))).to.equal('5,00 $');
    expect(formatMoney(1999, '', 'en')).to.equal('1,999');
  });

  it('names days without moving them across time zones', () => {
    expect(plain(formatDays('2026-11-24', '2026-11-26', 'en'))).to.equal('Tue, Nov 24 – Thu, Nov 26');
    expect(plain(formatDays('2026-11-24', '2026-11-24', 'de'))).to.equal('Di., 24. Nov.');
    expect(plain(formatDays('2026-11-26', '2026-11-24', 'en'))).to.equal('Thu, Nov 26');
    expect(formatMonth('2027-08', 'en')).to.equal('08/2027');
  });

  it('shows the two largest units of a duration, rounded down', () => {
    expect(formatDuration(2 * 3_600_000 + 10 * 60_000 + 59_000, 'en')).to.equal('2 hr 10 min');
    expect(formatDuration(26 * 3_600_000 + 5 * 60_000, 'en')).to.equal('1 day 2 hr');
    expect(formatDuration(59_000, 'en')).to.equal('0 min');
    expect(formatDuration(3_600_000, 'en')).to.equal('1 hr');
  });

  it('measures as the country does', () => {
    expect(formatDistance(1609, 'en', 'US')).to.equal('1 mi');
    expect(formatDistance(350, 'en', 'DE')).to.equal('350 m');
    expect(formatDistance(1240, 'de', '')).to.equal('1,2 km');
    expect(formatWeight(420, 'en')).to.equal('420 g');
    expect(formatWeight(1240, 'en')).to.equal('1.2 kg');
  });
});

describe('a request event', () => {
  const ask = (answer: (event: RequestEvent<string, number>) => void) => {
    const event = new RequestEvent<string, number>('till-test', 'detail');
    const listen = (heard: Event) => answer(heard as RequestEvent<string, number>);
    document.addEventListener('till-test', listen);
    document.body.dispatchEvent(event);
    document.removeEventListener('till-test', listen);
    return event;
  };

  it('bubbles, is composed, can be cancelled and carries its answer', async () => {
    const event = ask(heard => heard.respondWith(Promise.resolve(7)));
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    expect(await event.answer).to.equal(7);
    expect(ask(heard => heard.preventDefault()).defaultPrevented).to.equal(true);
    expect(ask(() => {}).answer).to.equal(undefined);
  });

  it('takes one answer, and only while it is dispatched', () => {
    const faults: unknown[] = [];
    const event = ask(heard => {
      heard.respondWith(1);
      try {
        heard.respondWith(2);
      } catch (fault) {
        faults.push((fault as DOMException).name);
      }
    });
    expect(() => event.respondWith(3)).to.throw(DOMException);
    expect(faults).to.deep.equal(['InvalidStateError']);
  });
});

describe('a deadline', () => {
  it('aborts when its time has passed', async () => {
    const signal = deadline(20, new AbortController().signal);
    expect(signal.aborted).to.equal(false);
    await new Promise(resolve => { signal.addEventListener('abort', resolve); });
    expect((signal.reason as DOMException).name).to.equal('TimeoutError');
  });

  it('aborts at once with the other signal', () => {
    const other = new AbortController();
    const signal = deadline(10_000, other.signal);
    other.abort('gone');
    expect([signal.aborted, signal.reason]).to.deep.equal([true, 'gone']);
    expect(deadline(10_000, other.signal).aborted).to.equal(true);
  });

  it('does not count the time before the running task has ended', async () => {
    const signal = deadline(30, new AbortController().signal);
    const end = performance.now() + 60;
    while (performance.now() < end);
    await new Promise(resolve => { setTimeout(resolve); });
    expect(signal.aborted).to.equal(false);
  });

  it('lets in an answer that waited while the page was busy', async () => {
    const { port1, port2 } = new MessageChannel();
    const begun = new Promise(resolve => { setTimeout(resolve, 5); });
    const answered = new Promise<boolean>(resolve => { port1.addEventListener('message', () => resolve(signal.aborted)); });
    port1.start();
    const signal = deadline(10, new AbortController().signal);
    await begun;
    port2.postMessage('answer');
    const end = performance.now() + 60;
    while (performance.now() < end);
    expect(await answered).to.equal(false);
  });
});

it('the tallest rows bound every order of them', () => {
  expect(tallest([10, 40, 20, 30], 2, 5)).to.equal(75);
  expect(tallest([10, 20], 5, 5)).to.equal(35);
  expect(tallest([], 3, 5)).to.equal(0);
});

it('a language tag that is none is refused, not thrown', () => {
  expect(validLocale('de-AT')).to.equal('de-AT');
  expect(validLocale('x')).to.equal(undefined);
  expect(validLocale('not a tag')).to.equal(undefined);
  expect(validLocale('')).to.equal(undefined);
});
