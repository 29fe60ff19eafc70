import { expect } from 'chai';
import '../../../components/shipping-selector/shipping-selector.ts';
import { arrivalText, cutoffText } from '../../../components/shipping-selector/arrival.ts';
import type { RequoteAnswer, RequoteRequest } from '../../../components/shipping-selector/requote.ts';
import type { TillShippingSelector } from '../../../components/shipping-selector/shipping-selector.ts';
import type { RequestEvent } from '../../../components/shared/request-event.ts';
import { strings } from '../../../components/strings/index.ts';
import type { ShippingOption } from '../../../worker/protocol/index.ts';
import { TestScope, type Answer } from '../test-scope.ts';
import { gate, painted, until } from '../waiting.ts';

const standard: ShippingOption = { id: 'standard', label: 'Standard', carrier: 'DHL', price: 490, earliest: '2026-11-24', latest: '2026-11-26' };
const express: ShippingOption = { id: 'express', label: 'Express', price: 1290, latest: '2026-11-23' };
const free: ShippingOption = { id: 'free', label: 'Slow', price: 0 };

async function place(options: readonly ShippingOption[], { answer, attributes = '', scope = new TestScope() }: { answer?: Answer; attributes?: string; scope?: TestScope } = {}) {
  if (answer) scope.answer = answer;
  const host = scope.mount(`<till-shipping-selector name="ship" options='${JSON.stringify(options)}' ${attributes}></till-shipping-selector>`);
  const element = host.querySelector('till-shipping-selector') as TillShippingSelector;
  await until(() => element.state === 'ready');
  await element.updateComplete;
  return { element, scope, host };
}
type Requested = RequestEvent<RequoteRequest, RequoteAnswer>;
const root = (element: TillShippingSelector) => element.shadowRoot as ShadowRoot;
const radio = (element: TillShippingSelector, id: string) => root(element).querySelector(`input[value="${id}"]`) as HTMLInputElement;
const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/[\s\u2009\u202f\u00a0]+/g, ' ').trim();
const row = (element: TillShippingSelector, id: string) => words(radio(element, id).closest('.row'));
const cartOf = (price: number) => ({ items: [{ id: 'thing', quantity: 1, price }] });
const texts = strings('en').shipping;
const HOUR = 3_600_000;

describe('<till-shipping-selector>', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows when it arrives, what it is and what it costs', async () => {
    const { element } = await place([standard, express, free]);
    expect(row(element, 'standard')).to.include('Arrives Tue, Nov 24 – Thu, Nov 26').and.include('Standard').and.include('DHL').and.include('€4.90');
    expect(row(element, 'express')).to.include('Arrives Mon, Nov 23');
    expect(row(element, 'free')).to.include('Slow').and.include('Free');
  });

  it('shows a pickup point with its place and distance', async () => {
    const { element } = await place([{ ...free, pickup: { name: 'Kiosk', address: 'Main Street 4', distanceMeters: 350 } }]);
    expect(row(element, 'free')).to.include('Pick up').and.include('Kiosk, Main Street 4').and.include('350 m away');
  });

  it('shows a carbon figure only with its source', async () => {
    const { element } = await place([{ ...standard, carbonGrams: 420 }, { ...express, carbonGrams: 1240, carbonSource: 'Carrier report 2026' }]);
    expect(row(element, 'standard')).to.not.include('CO₂');
    expect(row(element, 'express')).to.include('1.2 kg CO₂e').and.include('Source: Carrier report 2026');
  });

  it('disables what cannot be chosen and says why', async () => {
    const { element } = await place([{ ...standard, available: false, unavailableReason: 'Too large' }, express]);
    expect(radio(element, 'standard').disabled).to.equal(true);
    expect(row(element, 'standard')).to.include('Too large').and.not.include('Arrives');
  });

  it('lets a decision preselect nothing dearer than the page\'s first', async () => {
    const preselect = (id: string) => () => ({ preselect: id });
    expect((await place([standard, express, free], { answer: preselect('express') })).element.value).to.equal('');
    expect((await place([standard, express, free], { answer: preselect('free') })).element.value).to.equal('free');
    expect((await place([standard, express], { attributes: 'value="express"' })).element.value).to.equal('express');
  });

  describe('the cut-off', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    const at = (ms: number) => ({ ...express, cutoff: new Date(now + ms).toISOString() });

    it('counts hours and minutes, names a far moment, and ends', () => {
      expect(cutoffText(at(2 * HOUR + 600_000), now, 'en', texts, false)).to.equal('Order within 2 hr 10 min');
      expect(cutoffText(at(40 * HOUR), now, 'en', texts, false)).to.match(/^Order by (Mon|Tue)/);
      expect(cutoffText(at(-1), now, 'en', texts, false)).to.equal(texts.cutoffPassed);
      expect(cutoffText(express, now, 'en', texts, false)).to.equal(undefined);
    });

    it('is a moment, not a count, where the shopper wants nothing to move', () => {
      expect(cutoffText(at(2 * HOUR), now, 'en', texts, true)).to.match(/^Order by /);
    });

    it('takes the date with it', () => {
      expect(arrivalText(at(HOUR), now, 'en', texts)).to.equal('Arrives Mon, Nov 23');
      expect(arrivalText(at(-1), now, 'en', texts)).to.equal(undefined);
    });

    it('asks the page for new rates when it passes, once', async () => {
      const reasons: string[] = [];
      const listen = (event: Event) => reasons.push((event as Requested).detail.reason);
      document.addEventListener('till-requote', listen);
      const { element } = await place([standard, { ...express, cutoff: new Date(Date.now() + 400).toISOString() }]);
      expect(row(element, 'express')).to.include('Order within');
      await until(() => reasons.length > 0);
      await until(() => row(element, 'express').includes(texts.cutoffPassed));
      element.requestUpdate();
      await painted();
      document.removeEventListener('till-requote', listen);
      expect(reasons).to.deep.equal(['cutoff']);
    });

    it('stands still while the shopper is in the element', async () => {
      const cutoff = Date.now() + 400;
      const { element } = await place([standard, { ...express, cutoff: new Date(cutoff).toISOString() }]);
      radio(element, 'standard').focus();
      await until(() => Date.now() > cutoff + 50);
      await painted();
      expect(row(element, 'express')).to.include('Order within');
      radio(element, 'standard').blur();
      await until(() => row(element, 'express').includes(texts.cutoffPassed));
    });
  });

  describe('progress to free delivery', () => {
    it('follows the cart', async () => {
      const { element, scope } = await place([standard], { attributes: 'free-from="5000"' });
      scope.change('cart', { cart: cartOf(4100) });
      await element.updateComplete;
      const progress = () => words(root(element).querySelector('.progress'));
      expect(progress()).to.equal('Add €9.00 more for free delivery.');
      expect(root(element).querySelector('progress')?.position).to.be.closeTo(0.82, 0.001);
      scope.change('cart', { cart: cartOf(6000) });
      await element.updateComplete;
      expect(progress()).to.equal('You get free delivery.');
    });

    it('is absent where the page names no limit', async () => {
      expect(root((await place([standard])).element).querySelector('progress')).to.equal(null);
    });
  });

  describe('new rates', () => {
    const changing = async (listen: (event: Requested) => void) => {
      const placed = await place([standard, express]);
      placed.host.addEventListener('till-requote', event => listen(event as Requested));
      return placed;
    };

    it('are asked for when country or cart changed, not before', async () => {
      const reasons: string[] = [];
      const { scope, element } = await changing(event => reasons.push(event.detail.reason));
      await painted();
      expect(reasons).to.deep.equal([]);
      scope.change('context', { country: 'NL' });
      await until(() => reasons.length === 1);
      scope.change('cart', { cart: cartOf(100) });
      await until(() => reasons.length === 2);
      scope.change('locale', { locale: 'de' });
      await element.updateComplete;
      await painted();
      expect(reasons).to.deep.equal(['address', 'cart']);
    });

    it('are waited for in sight of the shopper, who keeps the old ones meanwhile', async () => {
      const rates = gate<readonly ShippingOption[]>();
      const { scope, element } = await changing(event => event.respondWith(rates.promise));
      radio(element, 'express').click();
      scope.change('context', { country: 'NL' });
      await until(() => root(element).querySelector('[aria-busy=true]'));
      expect(words(root(element).querySelector('.said[role=status]'))).to.equal(texts.updating);
      expect(element.value).to.equal('express');
      rates.open([{ ...standard, price: 590 }, { ...express, price: 1590 }]);
      await until(() => words(root(element).querySelector('.said[role=status]')) === texts.updated);
      expect(element.value).to.equal('express');
      expect(row(element, 'express')).to.include('€15.90');
    });

    it('that come out of order do not win over newer ones', async () => {
      const gates: { open: (value: readonly ShippingOption[]) => void }[] = [];
      const { scope, element } = await changing(event => {
        const rates = gate<readonly ShippingOption[]>();
        gates.push(rates);
        event.respondWith(rates.promise);
      });
      scope.change('context', { country: 'NL' });
      await until(() => gates.length === 1);
      scope.change('context', { country: 'FR' });
      await until(() => gates.length === 2);
      gates[1]?.open([{ ...standard, price: 222 }]);
      await until(() => row(element, 'standard').includes('€2.22'));
      gates[0]?.open([{ ...standard, price: 111 }]);
      await painted();
      expect(row(element, 'standard')).to.include('€2.22');
    });

    it('that lack the chosen one say so', async () => {
      const { scope, element, host } = await changing(event => event.respondWith([standard]));
      const form = document.createElement('form');
      host.append(form);
      radio(element, 'express').click();
      scope.change('context', { country: 'NL' });
      await until(() => element.value === '');
      await until(() => words(root(element).querySelector('.notice')) === texts.gone('Express'));
    });

    it('that fail leave the old ones and tell it', async () => {
      const { scope, element } = await changing(event => event.respondWith(Promise.reject(new Error('offline'))));
      scope.change('context', { country: 'NL' });
      await until(() => words(root(element).querySelector('.said[role=status]')) === strings('en').common.failed);
      expect(element.options).to.have.length(2);
    });
  });

  it('says that nothing can be delivered where there are no rates', async () => {
    expect(words(root((await place([])).element).querySelector('.empty'))).to.include(texts.none);
  });
});
