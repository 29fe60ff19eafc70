import { expect } from 'chai';
import { deadlineText } from '../../../components/coupon-banner/countdown.ts';
import { strings } from '../../../components/strings/all.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const text = (expires: string, locale = 'en') => deadlineText(expires, NOW, strings(locale), locale);

describe('the countdown', () => {
  it('counts the hours and minutes that are really left', () => {
    expect(text('2026-11-22T14:14:30Z')).to.equal('Ends in 2 hr 14 min');
    expect(text('2026-11-22T12:01:00Z')).to.equal('Ends in 1 min');
  });

  it('does not round the last minute up', () => {
    expect(text('2026-11-22T12:00:59Z')).to.equal('Ends in less than a minute');
  });

  it('gives the date of a deadline further off than two days', () => {
    expect(text('2026-11-28T12:00:00Z')).to.equal('Ends Sat, Nov 28');
  });

  it('says nothing at and after the deadline', () => {
    expect(text('2026-11-22T12:00:00Z')).to.equal(undefined);
    expect(text('2020-01-01T00:00:00+01:00')).to.equal(undefined);
  });

  it('reads an offset as the moment it means', () => {
    expect(text('2026-11-22T15:00:00+02:00')).to.equal('Ends in 1 hr');
  });

  it('speaks the page\'s language', () => {
    expect(text('2026-11-22T14:14:30Z', 'de')).to.contain('Endet in 2 Std').and.contain('14 Min');
  });
});
