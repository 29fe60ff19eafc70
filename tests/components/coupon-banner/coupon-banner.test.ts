import { expect } from 'chai';
import '../../../components/coupon-banner/coupon-banner.ts';
import type { TillCouponBanner } from '../../../components/coupon-banner/coupon-banner.ts';
import type { CouponAnswer, CouponRequest } from '../../../components/coupon-banner/answer.ts';
import type { RequestEvent } from '../../../components/shared/request-event.ts';
import { REFUSAL_CODES, strings } from '../../../components/strings/all.ts';
import type { Cart, Offer } from '../../../worker/protocol/index.ts';
import { accessible } from '../accessible.ts';
import { contract } from '../contract.ts';
import { TestScope, type Answer } from '../test-scope.ts';
import { gate, painted, until } from '../waiting.ts';

const entries = [
  { code: 'FIVE', title: 'Five euros off', amount: 500 },
  { code: 'TEN', title: 'Ten percent off', percent: 10, terms: 'Once per customer.' },
  { code: 'GIFT', title: 'A gift that has an uncommonly long title, so that its card is higher than the others in a narrow column' },
];
// One offer shows; the others lie unseen in the same place, in the decided order.
const shown = (element: HTMLElement) => [...element.shadowRoot?.querySelectorAll('.keep code') ?? []].map(code => code.textContent ?? '');

contract({
  tag: 'till-coupon-banner', list: 'offers', entries, id: 'code', shown,
  fallback: '<label>Code <input name="choice" value="typed"></label>',
});

type Request = RequestEvent<CouponRequest, CouponAnswer>;
const CART: Cart = { items: [{ id: 'teapot', quantity: 1, price: 6000 }] };

async function place(offers: readonly Offer[], { cart = CART, answer, attributes = '' }: { cart?: Cart; answer?: Answer; attributes?: string } = {}) {
  const scope = new TestScope(answer);
  scope.cart = cart;
  const host = scope.mount(`<till-coupon-banner ${attributes}></till-coupon-banner>`);
  const element = host.querySelector('till-coupon-banner') as TillCouponBanner;
  Object.assign(element, { offers });
  await until(() => element.state === 'ready' && element.offers.length === offers.length);
  await element.updateComplete;
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector) ?? undefined;
  const text = (selector: string) => find(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  const best = '.stack > .offer';
  const type = (code: string) => {
    (find('details') as HTMLDetailsElement).open = true;
    (find('input') as HTMLInputElement).value = code;
    find<HTMLButtonElement>('[part=apply-code]')?.click();
  };
  const answers = (respond: (event: Request) => void) => element.addEventListener('till-apply-coupon', event => respond(event as Request));
  return { scope, host, element, find, text, best, type, answers, apply: () => find<HTMLButtonElement>(`${best} [part=apply]`)?.click() };
}

describe('<till-coupon-banner>', () => {
  afterEach(() => document.body.replaceChildren());

  describe('the offer', () => {
    it('is the first in the decided order that the cart can use, with its reason', async () => {
      const answer = () => ({ order: ['BIG', 'TEN', 'FIVE'], notes: [{ id: 'TEN', text: '', reasons: [{ code: 'popular' }] }] });
      const { text, best, find } = await place([...entries, { code: 'BIG', title: 'Big', percent: 50, minSubtotal: 99_000 }], { answer });
      expect(text(`${best} .title`)).to.equal('Ten percent off');
      expect(text(`${best} .value`)).to.equal('10% off');
      expect(find(`${best} [part=why-text]`)?.textContent).to.contain(strings('en').reasons.popular({}));
    });

    it('is not one that a rule hides, though it is one beyond the limit', async () => {
      const answer = () => ({ order: ['FIVE'], hidden: [{ id: 'TEN', rule: 'not-today', reason: 'x' }, { id: 'GIFT', rule: 'till:limit', reason: 'x' }] });
      const { text, best, scope } = await place(entries, { answer });
      expect(text(`${best} .title`)).to.equal('Five euros off');
      scope.change('cart', { cart: { ...CART, coupons: ['FIVE'] } });
      await painted();
      expect(text(best), 'FIVE is in force and does not combine').to.equal(undefined);
    });

    it('shows text as text', async () => {
      const evil = '<img src=x onerror="globalThis.pwned = 1">&lt;b>';
      const { text, best, element } = await place([{ code: evil, title: evil, terms: evil }]);
      expect(text(`${best} .title`)).to.equal(evil);
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
      expect(globalThis).not.to.have.property('pwned');
    });

    it('shows a reduction in figures only with the lowest price where the page asks for that', async () => {
      const bare = await place([{ code: 'TEN', title: 'Ten', percent: 10 }], { attributes: 'omnibus' });
      expect(bare.text(`${bare.best} .value`)).to.equal(undefined);
      const lawful = await place([{ code: 'TEN', title: 'Ten', percent: 10, lowestPrior30d: 4900 }], { attributes: 'omnibus' });
      expect(lawful.text(`${lawful.best} .value`)).to.equal('10% off');
      expect(lawful.text(`${lawful.best} .law`)).to.equal('Lowest price of the last 30 days: €49.00');
    });

    it('shows no bare figure where nobody names the currency', async () => {
      const element = document.createElement('till-coupon-banner') as TillCouponBanner;
      element.offers = [{ code: 'FIVE', title: 'Five off', amount: 500 }];
      document.body.append(element);
      await until(() => element.state === 'ready');
      expect(element.shadowRoot?.querySelector('.stack > .offer .value')).to.equal(null);
    });

    it('keeps the height of the largest offer, whichever is chosen', async () => {
      const heights = await Promise.all(entries.map(async ({ code }) => {
        const { element, host } = await place(entries, { answer: () => ({ order: [code] }) });
        host.style.inlineSize = '320px';
        await painted();
        return element.getBoundingClientRect().height;
      }));
      expect(new Set(heights).size).to.equal(1);
    });
  });

  describe('the countdown', () => {
    it('is there only with a deadline, and goes at it, leaving nothing moved and nothing to apply', async () => {
      const none = await place([{ code: 'TEN', title: 'Ten', percent: 10 }]);
      expect(none.find('time')).to.equal(undefined);
      const { text, best, find, element } = await place([{ code: 'TEN', title: 'Ten', percent: 10, expires: new Date(Date.now() + 700).toISOString() }]);
      expect(text(`${best} time`)).to.equal('Ends in less than a minute');
      const { height } = element.getBoundingClientRect();
      await until(() => !find(`${best} time`), 'the end of the countdown');
      expect(text(`${best} .over`)).to.equal(strings('en').coupon.refusals.expired);
      expect(find(`${best} [part=apply]`)?.checkVisibility()).to.equal(false);
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it('is not shown for an offer that had expired before', async () => {
      const { find, best } = await place([{ code: 'OLD', title: 'Old', percent: 90, expires: '2020-01-01T00:00:00Z' }]);
      expect(find(best)).to.equal(undefined);
    });

    it('cannot be restarted by being drawn again', async () => {
      const expires = new Date(Date.now() + 90 * 60_000).toISOString();
      const { text, best, host, element } = await place([{ code: 'TEN', title: 'Ten', percent: 10, expires }]);
      const before = text(`${best} time`);
      host.append(element);
      await element.updateComplete;
      expect(text(`${best} time`)).to.equal(before);
    });
  });

  describe('progress', () => {
    it('tells what is missing for an almost eligible offer and follows the cart', async () => {
      const { text, find, scope, element } = await place([{ code: 'GIFT', title: 'A free tin', minSubtotal: 8000 }]);
      expect(text('[part=progress] p')).to.equal('Add €20.00 more for: A free tin');
      expect(find<HTMLProgressElement>('progress')?.position).to.equal(0.75);
      scope.change('cart', { cart: { items: [{ id: 'teapot', quantity: 2, price: 6000 }] } });
      await until(() => element.shadowRoot?.querySelector('.stack > .offer'), 'the offer');
      expect(find('[part=progress]')).to.equal(undefined);
    });
  });

  describe('applying', () => {
    it('asks the page with a bubbling, composed, cancellable event that names code and offer', async () => {
      const { apply, scope, host } = await place([entries[1] as Offer]);
      const events: Request[] = [];
      host.addEventListener('till-apply-coupon', event => events.push(event as Request));
      apply();
      expect(events).to.have.length(1);
      const [event] = events as [Request];
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      expect(event.detail).to.deep.equal({ code: 'TEN', offer: entries[1] });
      expect(scope.tracked).to.deep.include(['select_promotion', { promotion_id: 'TEN', creative_slot: 'coupon' }]);
    });

    it('waits visibly, then shows the code in force, what it saves, and a way back that has the keyboard', async () => {
      const page = gate<CouponAnswer>();
      const { answers, find, text, best, element } = await place([entries[1] as Offer]);
      answers(event => event.respondWith(page.promise));
      find<HTMLButtonElement>(`${best} [part=apply]`)?.focus();
      find<HTMLButtonElement>(`${best} [part=apply]`)?.click();
      await element.updateComplete;
      expect(find(`${best} [part=apply]`)?.getAttribute('aria-disabled')).to.equal('true');
      expect(text('[role=status]')).to.equal('Applying…');
      page.open({ accepted: true, discount: { amount: 600, currency: 'EUR' } });
      await until(() => find('[part=applied]'), 'the code in force');
      await element.updateComplete;
      expect(text('[part=applied] p')).to.equal('Code TEN applied You save €6.00');
      expect(find(best)).to.equal(undefined);
      expect(text('[role=status]')).to.equal('Code TEN applied');
      await until(() => element.shadowRoot?.activeElement?.getAttribute('part') === 'remove', 'focus on remove');
      await accessible(element);
    });

    it('asks once, however often it is pressed while it waits', async () => {
      const { answers, apply, element } = await place([entries[1] as Offer]);
      let asked = 0;
      answers(event => {
        asked += 1;
        event.respondWith(new Promise(() => undefined));
      });
      apply();
      await element.updateComplete;
      apply();
      expect(asked).to.equal(1);
    });

    for (const reason of REFUSAL_CODES.filter(code => !['empty', 'network'].includes(code))) {
      it(`keeps the refusal "${reason}" beside the field until the next act`, async () => {
        const { answers, type, text, find, element, scope } = await place([]);
        answers(event => event.respondWith({ accepted: false, reason }));
        type('NOPE');
        await until(() => text('#code-refusal'), 'a refusal');
        expect(text('#code-refusal')).to.equal(strings('en').coupon.refusals[reason]);
        expect(find('input')?.getAttribute('aria-invalid')).to.equal('true');
        expect(find('input')?.getAttribute('aria-describedby')).to.equal('code-refusal');
        expect(find<HTMLInputElement>('input')?.value).to.equal('NOPE');
        scope.change('cart', { cart: { items: [{ id: 'other', quantity: 1, price: 100 }] } });
        await element.updateComplete;
        expect(text('#code-refusal')).to.equal(strings('en').coupon.refusals[reason]);
        type('');
        await until(() => text('#code-refusal') === strings('en').coupon.refusals.empty);
      });
    }

    const odd: readonly [string, (event: Request) => void, keyof ReturnType<typeof strings>['coupon']['refusals']][] = [
      ['rejects', event => event.respondWith(Promise.reject(new Error('offline'))), 'network'],
      ['answers with a code of its own', event => event.respondWith({ accepted: false, reason: 'computer-says-no' }), 'unknown'],
      ['answers garbage', event => event.respondWith('yes' as unknown as CouponAnswer), 'unknown'],
      ['does not answer', () => undefined, 'unknown'],
    ];
    for (const [what, respond, refusal] of odd) {
      it(`takes nothing off where the page ${what}`, async () => {
        const { answers, apply, text, find, best } = await place([entries[1] as Offer]);
        answers(respond);
        apply();
        await until(() => text(`${best} [part=refusal]`), 'a refusal');
        expect(text(`${best} [part=refusal]`)).to.equal(strings('en').coupon.refusals[refusal]);
        expect(find('[part=applied]')).to.equal(undefined);
      });
    }

    it('leaves it to a page that cancels the request', async () => {
      const { answers, apply, find, element } = await place([entries[1] as Offer]);
      answers(event => event.preventDefault());
      apply();
      await painted();
      await element.updateComplete;
      expect(find('[part=refusal]:not(:empty)')).to.equal(undefined);
      expect(find('[part=applied]')).to.equal(undefined);
    });

    it('refuses a code that is in force already without asking', async () => {
      const { answers, type, text } = await place([], { cart: { ...CART, coupons: ['TEN'] } });
      answers(() => { throw new Error('asked'); });
      type(' ten ');
      await until(() => text('#code-refusal'));
      expect(text('#code-refusal')).to.equal(strings('en').coupon.refusals['already-applied']);
    });

    it('empties the field after a typed code was accepted', async () => {
      const { answers, type, find } = await place([]);
      answers(event => event.respondWith({ accepted: true }));
      type('TEN');
      await until(() => find('[part=applied]'));
      await until(() => find<HTMLInputElement>('input')?.value === '');
    });
  });

  describe('codes in force', () => {
    it('come from the cart of the scope and go with it', async () => {
      const { find, scope, text } = await place([entries[1] as Offer], { cart: { ...CART, coupons: ['TEN'] } });
      expect(text('[part=applied] strong')).to.equal('Code TEN applied');
      scope.change('cart', { cart: { ...CART, coupons: [] } });
      await until(() => !find('[part=applied]'));
    });

    it('can be removed, and the cart that still lists them has no say until it changes', async () => {
      const { find, element, text } = await place([entries[1] as Offer], { cart: { ...CART, coupons: ['TEN'] } });
      element.addEventListener('till-remove-coupon', event => (event as Request).respondWith({ accepted: true }));
      find<HTMLButtonElement>('[part=remove]')?.focus();
      find<HTMLButtonElement>('[part=remove]')?.click();
      await until(() => !find('[part=applied]'), 'the code to go');
      expect(text('[role=status]')).to.equal('Code TEN removed');
      await until(() => element.shadowRoot?.activeElement !== null, 'the keyboard to stay');
    });

    it('stay, with a word why, where the page cannot remove them', async () => {
      const { find, element, text } = await place([], { cart: { ...CART, coupons: ['TEN'] } });
      element.addEventListener('till-remove-coupon', event => (event as Request).respondWith(Promise.reject(new Error('offline'))));
      find<HTMLButtonElement>('[part=remove]')?.click();
      await until(() => text('[part=applied] [part=refusal]'));
      expect(text('[part=applied] [part=refusal]')).to.equal(strings('en').coupon.refusals.network);
    });

    it('lose a discount that was named for another cart', async () => {
      const { answers, type, find, text, scope, element } = await place([]);
      answers(event => event.respondWith({ accepted: true, discount: { amount: 600, currency: 'EUR' } }));
      type('TEN');
      await until(() => find('.saves'));
      scope.change('cart', { cart: { items: [{ id: 'teapot', quantity: 2, price: 6000 }] } });
      await element.updateComplete;
      expect(text('[part=applied] p')).to.equal('Code TEN applied');
    });
  });

  describe('the code field', () => {
    it('lies behind a closed disclosure and is not ticked, filled or opened by anybody but the shopper', async () => {
      const { find } = await place(entries);
      expect(find<HTMLDetailsElement>('details')?.open).to.equal(false);
      expect(find<HTMLInputElement>('input')?.value).to.equal('');
      expect(find('input[type=checkbox]')).to.equal(undefined);
    });

    it('stays open and keeps what is typed when the cart changes', async () => {
      const { find, scope, element } = await place(entries);
      (find('details') as HTMLDetailsElement).open = true;
      const field = find<HTMLInputElement>('input') as HTMLInputElement;
      field.focus();
      field.value = 'HALF-TY';
      scope.change('cart', { cart: { items: [{ id: 'other', quantity: 1, price: 100 }] } });
      await painted();
      expect(element.shadowRoot?.activeElement).to.equal(field);
      expect(field.value).to.equal('HALF-TY');
      expect(field.checkVisibility()).to.equal(true);
    });
  });

  it('speaks every shipped language', async () => {
    const { scope, text, element } = await place([entries[1] as Offer]);
    for (const locale of ['de', 'fr', 'es', 'ja', 'ar']) {
      scope.change('locale', { locale });
      await element.updateComplete;
      expect(text('summary')).to.equal(strings(locale).coupon.haveCode);
    }
  });

  it('has controls of at least 24 pixels', async () => {
    const { element } = await place(entries, { answer: () => ({ notes: [{ id: 'FIVE', text: 'So.', reasons: [] }] }) });
    for (const control of element.shadowRoot?.querySelectorAll<HTMLElement>('.stack > .offer button, summary') ?? []) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(24);
    }
  });
});
