import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/upsell-carousel/upsell-carousel.ts';
import type { LineRequest } from '../../../components/upsell-carousel/additions.ts';
import type { TillUpsellCarousel } from '../../../components/upsell-carousel/upsell-carousel.ts';
import type { RequestEvent } from '../../../components/shared/request-event.ts';
import { strings } from '../../../components/strings/all.ts';
import type { Product } from '../../../worker/protocol/index.ts';
import { accessible } from '../accessible.ts';
import { contract } from '../contract.ts';
import { TestScope, fragment, type Answer } from '../test-scope.ts';
import { gate, painted, until } from '../waiting.ts';

const PIXEL = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/%3E';
const entries: Product[] = [
  { id: 'candle', title: 'Candle', price: 1250, image: PIXEL, url: '#candle' },
  { id: 'tea', title: 'Tea', price: 1890, image: PIXEL, url: '#tea', stock: 3 },
  { id: 'tray', title: 'A tray with a title that takes more than the two lines which a card has for it, by far', price: 2750, compareAt: 3000, lowestPrior30d: 2900 },
  { id: 'cups', title: 'Cups', price: 3200, variants: [{ id: 'white', title: 'White' }, { id: 'blue', title: 'Blue', price: 3600 }, { id: 'black', title: 'Black', stock: 0 }] },
];
const shown = (element: HTMLElement) => [...element.shadowRoot?.querySelectorAll('[part=card] [part=title]') ?? []]
  .map(title => entries.find(entry => entry.title === title.textContent?.trim())?.id ?? '');

contract({
  tag: 'till-upsell-carousel', list: 'products', entries, id: 'id', shown,
  fallback: '<label><input type="radio" name="choice" value="tea" checked> Tea</label>',
});

type Request = RequestEvent<LineRequest, unknown>;

async function place({ products = entries, answer, markup = '' }: { products?: readonly Product[]; answer?: Answer; markup?: string } = {}) {
  const scope = new TestScope(answer);
  const host = scope.mount(`<till-upsell-carousel ${markup}></till-upsell-carousel>`);
  const element = host.querySelector('till-upsell-carousel') as TillUpsellCarousel;
  if (!markup.includes('catalog')) element.products = products;
  await until(() => element.state === 'ready');
  await element.updateComplete;
  const all = <T extends HTMLElement>(selector: string) => [...element.shadowRoot?.querySelectorAll<T>(selector) ?? []];
  const card = (id: string) => all('[part=card]')[shown(element).indexOf(id)] as HTMLElement;
  const button = (id: string, part: string) => card(id).querySelector<HTMLButtonElement>(`[part=${part}]`) ?? undefined;
  const answers = (type: string, respond: (event: Request) => void) => element.addEventListener(type, event => respond(event as Request));
  return { scope, host, element, all, card, button, answers, active: () => element.shadowRoot?.activeElement ?? undefined };
}

describe('<till-upsell-carousel>', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => document.body.replaceChildren());

  describe('what it shows', () => {
    it('never holds what is in the cart, from the start or later', async () => {
      const { element, scope } = await place();
      scope.change('cart', { cart: { items: [{ id: 'tea', quantity: 1, price: 1890 }] } });
      await until(() => !shown(element).includes('tea'), 'the tea to go');
      expect(shown(element)).to.deep.equal(['candle', 'tray', 'cups']);
    });

    it('comes from the engine\'s generator where a catalogue is named', async () => {
      const { element, scope } = await place({ markup: 'catalog="/catalog.json" show="3"', answer: () => ({ order: ['tea', 'candle'], items: entries.slice(0, 2) }) });
      expect(scope.asks).to.deep.equal([{ placement: 'upsell', limit: 3 }]);
      expect(shown(element)).to.deep.equal(['tea', 'candle']);
    });

    it('tells the scope which catalogue it names', async () => {
      const named: string[] = [];
      const scope = Object.assign(new TestScope(), { useCatalog: (url: string) => named.push(url) });
      scope.mount('<till-upsell-carousel catalog="/catalog.json"></till-upsell-carousel><till-upsell-carousel catalog></till-upsell-carousel>');
      await until(() => scope.asks.length === 2);
      expect(new Set(named)).to.deep.equal(new Set(['/catalog.json']));
    });

    it('is nothing where nothing is good enough, and takes no space once nobody looks', async () => {
      const { element, host } = await place({ markup: 'catalog="/catalog.json"', answer: () => ({ order: [], items: [] }) });
      expect(element.getBoundingClientRect().height, 'kept while it is in view').to.be.greaterThan(200);
      expect(element.shadowRoot?.querySelector('section')?.inert).to.equal(true);
      host.before(fragment('<div style="height: 3000px"></div>'));
      await until(() => element.getBoundingClientRect().height === 0, 'no height');
    });

    it('is the page\'s static content while it gives no products', async () => {
      const host = new TestScope().mount('<till-upsell-carousel><a href="#tea">Tea</a></till-upsell-carousel>');
      const element = host.querySelector('till-upsell-carousel') as TillUpsellCarousel;
      await element.updateComplete;
      expect(host.querySelector('a')?.checkVisibility()).to.equal(true);
      element.products = entries;
      await until(() => element.state === 'ready');
      await element.updateComplete;
      expect(host.querySelector('a')?.checkVisibility()).to.equal(false);
    });

    it('gives each product its reason in the page\'s language', async () => {
      const { card, scope, element } = await place({ answer: () => ({ notes: [{ id: 'tea', text: '', reasons: [{ code: 'bought-together', values: { product: 'Teapot' } }] }] }) });
      expect(card('tea').querySelector('[part=reason]')?.textContent).to.equal('Often bought together with Teapot.');
      scope.change('locale', { locale: 'de' });
      await element.updateComplete;
      expect(card('tea').querySelector('[part=reason]')?.textContent).to.equal('Wird oft zusammen mit Teapot gekauft.');
      expect(card('tea').querySelector('.why')?.getAttribute('aria-label')).to.equal('Warum sehe ich das? Tea');
      expect(card('candle').querySelector('.why')).to.equal(null);
    });

    it('shows text as text and refuses an address that runs script', async () => {
      const evil = '<img src=x onerror="globalThis.pwned = 1">';
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (...args: unknown[]) => { warnings.push(args); };
      const { all } = await place({ products: [{ id: 'x', title: evil, price: 1, reason: evil }, { id: 'y', title: 'Y', price: 1, url: 'java\nscript:alert(1)' }, { id: 'z', title: 'Z', price: 1, image: ' javascript:alert(1)' }] });
      console.warn = warn;
      expect(all('[part=title]').map(title => title.textContent?.trim())).to.deep.equal([evil]);
      expect(all('img, a')).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(globalThis).not.to.have.property('pwned');
    });

    it('keeps a fixed box for each picture and loads it lazily', async () => {
      const { all } = await place({ products: [{ ...entries[0] as Product, image: '/no-such-picture.png' }, ...entries.slice(1)] });
      const [image] = all<HTMLImageElement>('img');
      expect([image?.loading, image?.alt, image?.width !== 0 && image?.height === image?.width]).to.deep.equal(['lazy', '', true]);
      const heights = all('[part=picture]').map(box => Math.round(box.getBoundingClientRect().height));
      expect(new Set(heights).size).to.equal(1);
    });
  });

  describe('adding', () => {
    it('asks the page, waits, says so, and offers a way back that has the keyboard', async () => {
      const page = gate<unknown>();
      const { button, card, answers, element, active } = await place();
      const events: Request[] = [];
      answers('till-add-to-cart', event => {
        events.push(event);
        event.respondWith(page.promise);
      });
      button('tea', 'add')?.focus();
      button('tea', 'add')?.click();
      await element.updateComplete;
      expect(button('tea', 'add')?.getAttribute('aria-disabled')).to.equal('true');
      page.open(undefined);
      await until(() => button('tea', 'undo'), 'the way back');
      const [event] = events as [Request];
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      expect(event.detail).to.deep.equal({ item: { id: 'tea', title: 'Tea', quantity: 1, price: 1890 }, product: entries[1] });
      await until(() => element.shadowRoot?.querySelector('[role=status]')?.textContent === 'Tea is in your cart.');
      expect(active()).to.equal(button('tea', 'undo'));
      expect(card('tea').textContent).to.contain('Added');
      await accessible(element);
    });

    it('moves no card while the cart takes the product up', async () => {
      const { button, answers, element, scope } = await place();
      answers('till-add-to-cart', event => event.respondWith(undefined));
      button('candle', 'add')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      button('candle', 'add')?.click();
      scope.change('cart', { cart: { items: [{ id: 'candle', quantity: 1, price: 1250 }] } });
      await until(() => button('candle', 'undo'));
      expect(shown(element)).to.deep.equal(['candle', 'tea', 'tray', 'cups']);
    });

    it('takes an addition back', async () => {
      const { button, answers, element, active } = await place();
      const removed: unknown[] = [];
      answers('till-add-to-cart', event => event.respondWith(undefined));
      answers('till-remove-from-cart', event => {
        removed.push(event.detail.item.id);
        event.respondWith(undefined);
      });
      button('tea', 'add')?.focus();
      button('tea', 'add')?.click();
      await until(() => button('tea', 'undo'));
      await until(() => active() === button('tea', 'undo'));
      button('tea', 'undo')?.click();
      await until(() => button('tea', 'add'));
      expect(removed).to.deep.equal(['tea']);
      await until(() => active() === button('tea', 'add'), 'the keyboard on add');
      expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('Tea was taken out of your cart.');
    });

    it('can be done again once the product was taken out of the cart elsewhere', async () => {
      const { button, answers, scope } = await place();
      answers('till-add-to-cart', event => event.respondWith(undefined));
      button('tea', 'add')?.click();
      await until(() => button('tea', 'undo'));
      scope.change('cart', { cart: { items: [{ id: 'tea', quantity: 1 }] } });
      await painted();
      scope.change('cart', { cart: { items: [] } });
      await until(() => button('tea', 'add'));
    });

    for (const [what, respond] of [
      ['rejects', event => event.respondWith(Promise.reject(new Error('offline')))],
      ['does not accept', event => event.respondWith({ accepted: false })],
      ['does not answer', () => undefined],
    ] as [string, (event: Request) => void][]) {
      it(`says so and lets the shopper try again where the page ${what}`, async () => {
        const { button, card, answers } = await place();
        answers('till-add-to-cart', respond);
        button('tea', 'add')?.click();
        await until(() => card('tea').querySelector('[role=alert]'));
        expect(card('tea').querySelector('[role=alert]')?.textContent).to.equal(strings('en').common.failed);
        expect(button('tea', 'add')?.getAttribute('aria-disabled')).to.equal('false');
      });
    }

    it('leaves it to a page that cancels the request', async () => {
      const { button, card, answers } = await place();
      answers('till-add-to-cart', event => event.preventDefault());
      button('tea', 'add')?.click();
      await painted();
      expect(card('tea').querySelector('[role=alert]')).to.equal(null);
      expect(button('tea', 'add')).not.to.equal(undefined);
    });

    it('asks which variant, with its own price, and not for one that is sold out', async () => {
      const { button, card, answers } = await place();
      const events: Request[] = [];
      answers('till-add-to-cart', event => {
        events.push(event);
        event.respondWith(undefined);
      });
      button('cups', 'add')?.click();
      const choice = card('cups').querySelector<HTMLElement>('.variants') as HTMLElement;
      await until(() => choice.matches(':popover-open'), 'the choice of variants');
      expect(events).to.have.length(0);
      const variants = [...choice.querySelectorAll('button')];
      expect(variants.map(variant => [variant.textContent?.replace(/\s+/g, ' ').trim(), variant.disabled])).to.deep.equal([['White€32.00', false], ['Blue€36.00', false], ['BlackSold out', true]]);
      variants[1]?.click();
      expect(events[0]?.detail.item).to.deep.equal({ id: 'cups', title: 'Cups', quantity: 1, price: 3600, variant: 'blue' });
      await until(() => button('cups', 'undo'));
    });

    it('adds nothing that the shopper did not press for', async () => {
      const { element, all } = await place();
      expect(all('input')).to.deep.equal([]);
      expect(element.getAttributeNames()).not.to.include('preselect');
    });
  });

  describe('the carousel pattern', () => {
    it('names itself and each of its cards', async () => {
      const { element, all } = await place();
      const region = element.shadowRoot?.querySelector('section');
      expect([region?.getAttribute('aria-roledescription'), region?.getAttribute('aria-label')]).to.deep.equal(['carousel', 'Goes well with your order']);
      expect(all('[part=card]').map(card => card.getAttribute('aria-label')?.replace(/.*– /, ''))).to.deep.equal(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
      expect(all('[part=card]').every(card => card.getAttribute('role') === 'group' && card.getAttribute('aria-roledescription') === 'slide')).to.equal(true);
    });

    it('has one tab stop a card', async () => {
      const { all, card } = await place({ answer: () => ({ notes: entries.map(({ id }) => ({ id, text: 'Because.', reasons: [] })) }) });
      for (const one of all('[part=card]')) expect([...one.querySelectorAll<HTMLElement>('a, button')].filter(stop => stop.tabIndex === 0 && stop.checkVisibility()).length).to.equal(1);
      card('tea').querySelector<HTMLElement>('a')?.focus();
      expect([...card('tea').querySelectorAll<HTMLElement>('a, button')].filter(stop => stop.tabIndex === 0).map(({ localName }) => localName)).to.deep.equal(['a']);
    });

    for (const [dir, onward, back] of [['ltr', 'ArrowRight', 'ArrowLeft'], ['rtl', 'ArrowLeft', 'ArrowRight']] as const) {
      it(`moves by arrow keys between cards and within one (${dir})`, async () => {
        const { host, button, card, active } = await place();
        host.dir = dir;
        button('candle', 'add')?.focus();
        await sendKeys({ press: onward });
        expect(active()).to.equal(button('tea', 'add'));
        await sendKeys({ press: 'ArrowUp' });
        expect(active()).to.equal(card('tea').querySelector('a'));
        await sendKeys({ press: back });
        expect(active()).to.equal(card('candle').querySelector('a'));
        await sendKeys({ press: 'End' });
        expect(active()).to.equal(button('cups', 'add'));
        await sendKeys({ press: 'Home' });
        expect(active()?.closest('[part=card]')).to.equal(card('candle'));
      });

      it(`scrolls by its buttons, and says which way is left (${dir})`, async () => {
        const { host, element, all } = await place({ answer: () => ({}) });
        host.dir = dir;
        host.style.inlineSize = '320px';
        const [previous, next] = ['previous', 'next'].map(part => element.shadowRoot?.querySelector<HTMLButtonElement>(`[part=${part}]`)) as [HTMLButtonElement, HTMLButtonElement];
        await until(() => next.getAttribute('aria-disabled') === 'false' && next.checkVisibility({ visibilityProperty: true }), 'a way onward');
        expect(previous.getAttribute('aria-disabled')).to.equal('true');
        next.click();
        await until(() => previous.getAttribute('aria-disabled') === 'false', 'a way back');
        const track = element.shadowRoot?.querySelector('.track') as HTMLElement;
        expect(Math.sign(track.scrollLeft)).to.equal(dir === 'ltr' ? 1 : -1);
        next.click();
        await until(() => next.getAttribute('aria-disabled') === 'true', 'the end');
        expect(all('[part=card]').at(-1)?.getBoundingClientRect().left).to.be.at.least(0);
      });
    }

    it('shows no buttons where everything fits', async () => {
      const { element } = await place({ products: entries.slice(0, 2) });
      await painted();
      for (const part of ['previous', 'next']) expect(element.shadowRoot?.querySelector(`[part=${part}]`)?.checkVisibility({ visibilityProperty: true })).to.equal(false);
    });

    it('never moves by itself', async () => {
      const { element, host } = await place();
      host.style.inlineSize = '320px';
      await painted();
      const track = element.shadowRoot?.querySelector('.track') as HTMLElement;
      expect(track.scrollLeft).to.equal(0);
      expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
    });
  });

  it('records that a product was followed', async () => {
    const { card, scope } = await place();
    card('tea').querySelector<HTMLElement>('a')?.click();
    expect(scope.tracked).to.deep.include(['select_item', { item_list_id: 'upsell', items: [{ item_id: 'tea', item_name: 'Tea' }] }]);
  });

  it('speaks every shipped language', async () => {
    const { scope, element } = await place();
    for (const locale of ['de', 'fr', 'es', 'ja', 'ar']) {
      scope.change('locale', { locale });
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('[part=label]')?.textContent).to.equal(strings(locale).upsell.label);
    }
  });

  it('has controls of at least 24 pixels', async () => {
    const { all } = await place({ answer: () => ({ notes: entries.map(({ id }) => ({ id, text: 'Because.', reasons: [] })) }) });
    for (const control of all('[part=card] button').filter(one => one.checkVisibility())) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(24);
    }
  });
});
