import { expect } from 'chai';
import type { TillCheckout } from '../../../components/checkout/checkout.ts';
import '../../../components/payment-picker/payment-picker.ts';
import type { TillPaymentPicker } from '../../../components/payment-picker/payment-picker.ts';
import '../../../components/shipping-selector/shipping-selector.ts';
import type { TillEvents } from '../../../worker/client/index.ts';
import { fragment } from '../test-scope.ts';
import { painted, until } from '../waiting.ts';

const methods = JSON.stringify([{ id: 'card', label: 'Card', kind: 'card' }, { id: 'cash', label: 'Cash', kind: 'cash', min: 5000 }]);
const rates = JSON.stringify([{ id: 'standard', label: 'Standard', price: 490 }]);
const picker = `<till-payment-picker options='${methods}'></till-payment-picker>`;
const selector = `<till-shipping-selector options='${rates}'></till-shipping-selector>`;
const scope = (content: string, more = '') => `<till-checkout service-worker="none" currency="EUR" ${more}>${content}</till-checkout>`;

function mount(html: string): void {
  document.body.append(fragment(html));
}
const one = <T extends Element>(selectors: string) => document.querySelector(selectors) as T;

// First: the scope must not be defined yet.
describe('elements that are defined before their scope', () => {
  after(() => document.body.replaceChildren());

  it('wait for it within their deadline, and then ask it', async () => {
    mount(scope(picker, 'country="NL" timeout="4000"'));
    const element = one<TillPaymentPicker>('till-payment-picker');
    element.timeout = 4000;
    await painted();
    expect(element.state).to.equal('loading');
    await import('../../../components/checkout/checkout.ts');
    await until(() => element.state === 'ready');
    expect(element.scope?.country).to.equal('NL');
  });
});

describe('<till-checkout>', () => {
  before(() => import('../../../components/checkout/checkout.ts'));
  afterEach(() => document.body.replaceChildren());

  it('draws nothing of its own', async () => {
    mount(scope('<p>The page</p>'));
    const checkout = one<TillCheckout>('till-checkout');
    await checkout.updateComplete;
    expect(getComputedStyle(checkout).display).to.equal('contents');
    expect(one<HTMLElement>('p').checkVisibility()).to.equal(true);
  });

  it('makes one request of the asks of all elements', async () => {
    mount(scope(''));
    const checkout = one<TillCheckout>('till-checkout');
    const requests: TillEvents['decision'][] = [];
    (await checkout.till)?.on('decision', told => { requests.push(told); });
    checkout.append(fragment(picker + selector));
    await until(() => requests.length > 0);
    await painted();
    expect(requests.map(({ decisions }) => decisions.map(({ placement }) => placement))).to.deep.equal([['payment', 'shipping']]);
  });

  it('gives the page\'s order where there is neither service worker nor API', async () => {
    mount(scope(picker));
    await until(() => one<TillPaymentPicker>('till-payment-picker').state === 'ready');
    expect(one('till-payment-picker').getAttribute('source')).to.equal('static');
  });

  it('gives the page\'s order and tells the fault when an option cannot be used', async () => {
    mount(scope(picker, 'api="http://[broken"'));
    const faults: string[] = [];
    one('till-checkout').addEventListener('till-error', event => faults.push((event as CustomEvent).detail.code));
    await until(() => one<TillPaymentPicker>('till-payment-picker').state === 'ready');
    expect(one('till-payment-picker').getAttribute('source')).to.equal('static');
    await until(() => faults.length > 0, 'a fault');
  });

  it('serves elements outside any scope, as the document\'s first', async () => {
    mount(`${picker}${scope('', 'id="first" country="FR"')}${scope('', 'country="ES"')}`);
    const element = one<TillPaymentPicker>('till-payment-picker');
    await until(() => element.scope !== undefined);
    expect(element.scope?.country).to.equal('FR');
  });

  it('is the nearest scope that counts', async () => {
    mount(scope(scope(picker, 'country="ES"'), 'country="FR"'));
    const element = one<TillPaymentPicker>('till-payment-picker');
    await until(() => element.scope !== undefined);
    expect(element.scope?.country).to.equal('ES');
  });

  it('tells the elements of a new cart, country and language', async () => {
    mount(scope(picker));
    const checkout = one<TillCheckout>('till-checkout');
    const element = one<TillPaymentPicker>('till-payment-picker');
    await until(() => element.state === 'ready');
    checkout.cart = { items: [{ id: 'a', quantity: 1, price: 1000 }] };
    checkout.locale = 'de-AT';
    await checkout.updateComplete;
    await element.updateComplete;
    expect(element.locale).to.equal('de-AT');
    expect(element.shadowRoot?.querySelector('input[value=cash]')?.matches(':disabled')).to.equal(true);
    checkout.cart = { items: [{ id: 'a', quantity: 6, price: 1000 }] };
    await checkout.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('input[value=cash]')?.matches(':disabled')).to.equal(false);
  });

  it('speaks the language of the page around it, also when that changes', async () => {
    const { lang } = document.documentElement;
    mount(scope(picker));
    document.documentElement.lang = 'fr';
    await until(() => one<TillPaymentPicker>('till-payment-picker').locale === 'fr');
    document.documentElement.lang = lang;
  });

  it('warns once of a cart, a currency or a country that is none, and works on', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => { warnings.push(text); };
    mount(`<till-checkout service-worker="none" currency="euro" country="Germany" cart='{"items":[{"id":""}]}'>${picker}</till-checkout>`);
    await until(() => one<TillPaymentPicker>('till-payment-picker').state === 'ready');
    console.warn = warn;
    expect(warnings).to.have.length(3);
    for (const [index, name] of ['currency', 'country', 'cart'].entries()) expect(warnings[index]).to.include(`<till-checkout> ${name}`);
    const checkout = one<TillCheckout>('till-checkout');
    expect([checkout.currency, checkout.country, checkout.cart.items]).to.deep.equal(['', '', []]);
  });

  it('keeps facts inside, and lets requests out', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ['till-decision', 'till-error', 'till-requote']) document.addEventListener(type, listen);
    mount(scope(selector));
    const checkout = one<TillCheckout>('till-checkout');
    const inside: string[] = [];
    checkout.addEventListener('till-decision', event => inside.push(event.type));
    await until(() => inside.length > 0);
    checkout.country = 'NL';
    await until(() => heard.length > 0);
    for (const type of ['till-decision', 'till-error', 'till-requote']) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['till-requote']);
  });

  it('is done with when it leaves the page: elements it leaves behind show the page\'s order', async () => {
    mount(`${scope('')}`);
    const checkout = one<TillCheckout>('till-checkout');
    expect(await checkout.till).to.not.equal(undefined);
    checkout.remove();
    expect(await checkout.till).to.equal(undefined);
    document.body.append(checkout);
    expect(await checkout.till).to.not.equal(undefined);
  });
});
