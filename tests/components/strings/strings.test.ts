import { expect } from 'chai';
import { en } from '../../../components/strings/en.ts';
import { onStrings, REASON_CODES, reasonText, REFUSAL_CODES, refusalCode, registerStrings, strings } from '../../../components/strings/all.ts';

const LOCALES = ['en', 'de', 'fr', 'es', 'ja', 'ar'];

/** Every sentence of a language by its path; a function is called with sample arguments. */
function sentences(locale: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [group, texts] of Object.entries(strings(locale))) {
    for (const [key, text] of Object.entries(texts as Record<string, unknown>)) {
      if (typeof text === 'object') for (const [inner, value] of Object.entries(text as object)) found.set(`${group}.${key}.${inner}`, String(value));
      else found.set(`${group}.${key}`, typeof text === 'function' ? String(text(...samples(group, key))) : String(text));
    }
  }
  return found;
}

const COUNTED = new Set(['more', 'left']);
function samples(group: string, key: string): unknown[] {
  if (group === 'reasons') return [{}];
  if (COUNTED.has(key)) return [3];
  if (key === 'installments') return [3, 'AAA'];
  return key === 'position' ? [1, 4] : ['AAA', 'BBB'];
}

describe('strings', () => {
  for (const locale of LOCALES) {
    it(`says every sentence in ${locale}`, () => {
      for (const [path, text] of sentences(locale)) {
        expect(text, path).to.be.a('string').and.not.equal('');
        expect(text, path).not.to.match(/undefined|\[object|#/);
      }
    });

    it(`has a sentence in ${locale} for every refusal and every reason`, () => {
      expect(Object.keys(strings(locale).coupon.refusals).sort()).to.deep.equal([...REFUSAL_CODES].sort());
      expect(Object.keys(strings(locale).reasons).sort()).to.deep.equal([...REASON_CODES].sort());
    });

    if (locale !== 'en') {
      it(`is translated into ${locale}, not copied from English`, () => {
        const english = sentences('en');
        const same = [...sentences(locale)].filter(([path, text]) => text === english.get(path)).map(([path]) => path);
        expect(same.filter(path => !['shipping.carbon', 'shipping.carbonSource'].includes(path))).to.deep.equal([]);
      });
    }
  }

  it('puts the arguments into the sentence', () => {
    expect(strings('en').coupon.progress('€5.00', 'Free socks')).to.equal('Add €5.00 more for: Free socks');
    expect(strings('de').coupon.progress('5,00 €', 'Socken')).to.contain('5,00 €').and.contain('Socken');
  });

  it('forms the plural of the language', () => {
    const more = (locale: string, count: number) => strings(locale).payment.more(count);
    expect(more('en', 1)).to.equal('Show 1 more way to pay');
    expect(more('en', 2)).to.equal('Show 2 more ways to pay');
    expect(new Set([1, 2, 3, 11].map(count => more('ar', count).replace(/\d|[٠-٩]/g, ''))).size).to.equal(4);
  });

  it('finds the language of a regional locale, and English for one it does not know', () => {
    expect(strings('de-AT').coupon.apply).to.equal('Einlösen');
    expect(strings('DE-at').coupon.apply).to.equal('Einlösen');
    expect(strings('nl-BE').coupon.apply).to.equal(en.coupon.apply);
    expect(strings('').coupon.apply).to.equal(en.coupon.apply);
  });

  it('lets a merchant reword one sentence, for one region, at any time', () => {
    let told = 0;
    const end = onStrings(() => { told += 1; });
    expect(strings('de-CH').coupon.apply).to.equal('Einlösen');
    registerStrings('de-CH', { coupon: { apply: 'Anwenden' } });
    expect(strings('de-CH').coupon.apply).to.equal('Anwenden');
    expect(strings('de-CH').coupon.remove).to.equal('Entfernen');
    expect(strings('de').coupon.apply).to.equal('Einlösen');
    end();
    registerStrings('de-CH', { coupon: { remove: 'Weg' } });
    expect(told).to.equal(1);
    expect(strings('de-CH').coupon.apply).to.equal('Anwenden');
  });

  it('keeps English for a sentence that an older language file lacks', () => {
    registerStrings('xx', { upsell: { add: 'Xx' } });
    expect(strings('xx').upsell.add).to.equal('Xx');
    expect(strings('xx').upsell.next).to.equal(en.upsell.next);
  });

  it('takes a refusal code of the page for unknown, never for a property of an object', () => {
    expect(refusalCode('expired')).to.equal('expired');
    for (const odd of ['constructor', '__proto__', 'nonsense', undefined, 7]) expect(refusalCode(odd)).to.equal('unknown');
  });

  it('reads a reason with and without its values', () => {
    expect(reasonText(en.reasons, { code: 'bought-together', values: { product: 'Teapot' } })).to.equal('Often bought together with Teapot.');
    expect(reasonText(en.reasons, { code: 'bought-together' })).to.equal('Often bought together with what is in your cart.');
    expect(reasonText(en.reasons, { code: 'rule', values: { text: 'Free today' } })).to.equal('Free today');
    expect(reasonText(en.reasons, { code: 'toString' })).to.equal(en.reasons.other({}));
  });
});
