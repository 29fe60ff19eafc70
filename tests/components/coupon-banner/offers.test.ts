import { expect } from 'chai';
import { chooseOffers, savingOf, type Situation } from '../../../components/coupon-banner/offers.ts';
import type { Offer } from '../../../worker/protocol/index.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const at = (situation: Partial<Situation> = {}): Situation => ({ subtotal: 6000, currency: 'EUR', applied: [], asOf: NOW, ...situation });
const usable = (offers: readonly Offer[], situation?: Partial<Situation>) => chooseOffers(offers, at(situation)).usable.map(({ code }) => code);
const next = (offers: readonly Offer[], situation?: Partial<Situation>) => {
  const progress = chooseOffers(offers, at(situation)).next;
  return progress && [progress.offer.code, progress.missing];
};

const TEN: Offer = { code: 'TEN', title: 'Ten percent', percent: 10 };
const FIVE: Offer = { code: 'FIVE', title: 'Five euros', amount: 500 };
const BIG: Offer = { code: 'BIG', title: 'A quarter off from 100 €', percent: 25, minSubtotal: 10_000 };

describe('the choice of offers', () => {
  it('keeps the order it is given', () => {
    expect(usable([FIVE, TEN])).to.deep.equal(['FIVE', 'TEN']);
    expect(usable([TEN, FIVE])).to.deep.equal(['TEN', 'FIVE']);
  });

  it('leaves out what the cart has not reached, what has expired, and what is in another currency', () => {
    const old: Offer = { ...TEN, code: 'OLD', expires: '2026-11-22T12:00:00Z' };
    const foreign: Offer = { ...FIVE, code: 'USD', amount: { amount: 500, currency: 'USD' } };
    expect(usable([BIG, old, foreign, TEN])).to.deep.equal(['TEN']);
    expect(usable([BIG], { subtotal: 10_000 })).to.deep.equal(['BIG']);
  });

  it('leaves the judgement to the page\'s backend where nobody tells the subtotal', () => {
    expect(usable([BIG], { subtotal: undefined, currency: '' })).to.deep.equal(['BIG']);
    expect(next([BIG], { subtotal: undefined, currency: '' })).to.equal(undefined);
  });

  it('offers nothing beside a code that does not combine', () => {
    expect(usable([TEN, FIVE], { applied: ['ten'] })).to.deep.equal([]);
    expect(usable([TEN, { ...FIVE, stackable: true }], { applied: ['TEN'] })).to.deep.equal([]);
    expect(usable([{ ...TEN, stackable: true }, { ...FIVE, stackable: true }], { applied: ['TEN'] })).to.deep.equal(['FIVE']);
    expect(usable([{ ...FIVE, stackable: true }], { applied: ['UNHEARD-OF'] })).to.deep.equal([]);
  });

  it('tells how far the cart is from an offer that saves more, once half the way is done', () => {
    expect(next([TEN, BIG])).to.deep.equal(['BIG', 4000]);
    expect(next([TEN, BIG], { subtotal: 4999 })).to.equal(undefined);
    expect(next([TEN, BIG], { subtotal: 10_000 })).to.equal(undefined);
  });

  it('does not nudge towards an offer that saves no more than one the cart can use', () => {
    expect(next([TEN, { ...BIG, percent: 10 }])).to.equal(undefined);
    expect(next([{ ...TEN, percent: 30 }, BIG])).to.equal(undefined);
  });

  it('takes the nearest of several, and counts a gift as worth a nudge', () => {
    const gift: Offer = { code: 'GIFT', title: 'A gift', minSubtotal: 7000 };
    expect(next([BIG, gift, TEN])).to.deep.equal(['GIFT', 1000]);
  });

  it('reckons a saving as the engine does, never more than the cart', () => {
    expect(savingOf(TEN, 5999, 'EUR')).to.equal(599);
    expect(savingOf(FIVE, 300, 'EUR')).to.equal(300);
    expect(savingOf({ code: 'X', title: 'x' }, 5000, 'EUR')).to.equal(undefined);
  });
});
