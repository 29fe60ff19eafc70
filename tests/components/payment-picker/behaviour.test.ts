import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../components/strings/de.ts';
import '../../../components/payment-picker/payment-picker.ts';
import type { TillPaymentPicker } from '../../../components/payment-picker/payment-picker.ts';
import type { RequestEvent } from '../../../components/shared/request-event.ts';
import type { PaymentOption } from '../../../worker/protocol/index.ts';
import { fragment, TestScope, type Answer } from '../test-scope.ts';
import { gate, painted, until } from '../waiting.ts';

const card: PaymentOption = { id: 'card', label: 'Card', kind: 'card' };
const paypal: PaymentOption = { id: 'paypal', label: 'PayPal', kind: 'wallet' };
const cash: PaymentOption = { id: 'cash', label: 'Cash', kind: 'cash', fee: 300 };
const sepa: PaymentOption = { id: 'sepa', label: 'Direct debit', kind: 'bank' };
const saved: PaymentOption = { id: 'saved', label: 'Visa', kind: 'card', brands: ['visa'], saved: { last4: '4242', expiry: '2099-08', default: true } };
const expired: PaymentOption = { id: 'expired', label: 'Visa', kind: 'card', saved: { last4: '1881', expiry: '2020-02', default: true } };

async function place(options: readonly PaymentOption[], { answer, attributes = '', content = '', scope = new TestScope() }: { answer?: Answer; attributes?: string; content?: string; scope?: TestScope } = {}) {
  if (answer) scope.answer = answer;
  const host = scope.mount(`<till-payment-picker name="pay" options='${JSON.stringify(options)}' ${attributes}>${content}</till-payment-picker>`);
  const element = host.querySelector('till-payment-picker') as TillPaymentPicker;
  await until(() => element.state === 'ready');
  await element.updateComplete;
  return { element, scope, host };
}
const root = (element: TillPaymentPicker) => element.shadowRoot as ShadowRoot;
const radio = (element: TillPaymentPicker, id: string) => root(element).querySelector(`input[value="${id}"]`) as HTMLInputElement;
const row = (element: TillPaymentPicker, id: string) => radio(element, id)?.closest('.row') as HTMLElement;
const ids = (element: TillPaymentPicker) => [...root(element).querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ value }) => value);
const words = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cartOf = (price: number) => ({ items: [{ id: 'thing', quantity: 1, price }] });

describe('<till-payment-picker>', () => {
  afterEach(() => document.body.replaceChildren());

  describe('preselection', () => {
    it('takes what the decision preselects', async () => {
      const { element } = await place([card, paypal], { answer: () => ({ preselect: 'paypal' }) });
      expect(element.value).to.equal('paypal');
      expect(radio(element, 'paypal').checked).to.equal(true);
    });

    it('respects the page\'s value and the shopper\'s saved default', async () => {
      expect((await place([card, saved, paypal])).element.value).to.equal('saved');
      expect((await place([card, saved, paypal], { attributes: 'value="card"', answer: () => ({ preselect: 'paypal' }) })).element.value).to.equal('card');
    });

    it('never takes an expired card, not even the default, but lets the shopper choose it', async () => {
      const { element } = await place([card, expired], { attributes: 'value="expired"', answer: () => ({ preselect: 'expired' }) });
      expect(element.value).to.equal('');
      expect(words(row(element, 'expired'))).to.include('Expired');
      radio(element, 'expired').click();
      expect(element.value).to.equal('expired');
    });

    it('never takes what a decision chose against the shopper: a fee, or a method that cannot be used', async () => {
      expect((await place([card, cash], { answer: () => ({ preselect: 'cash' }) })).element.value).to.equal('');
      expect((await place([card, { ...paypal, available: false }], { answer: () => ({ preselect: 'paypal' }) })).element.value).to.equal('');
      expect((await place([card], { answer: () => ({ preselect: 'nobody' }) })).element.value).to.equal('');
    });

    it('leaves the shopper\'s choice alone', async () => {
      const { element, scope } = await place([card, paypal, sepa]);
      radio(element, 'sepa').click();
      scope.answer = () => ({ preselect: 'paypal', order: ['paypal', 'card', 'sepa'] });
      scope.change('cart', { cart: cartOf(100) });
      await painted();
      expect(element.value).to.equal('sepa');
      expect(ids(element)).to.deep.equal(['card', 'paypal', 'sepa']);
    });
  });

  describe('updates', () => {
    it('of price and country keep choice, order and focus', async () => {
      const { element, scope } = await place([card, { ...paypal, max: 5000 }, { ...sepa, countries: ['DE'] }]);
      radio(element, 'sepa').focus();
      radio(element, 'sepa').click();
      scope.change('cart', { cart: cartOf(9000) });
      element.options = [card, { ...paypal, max: 5000, label: 'PayPal!' }, { ...sepa, countries: ['DE'], label: 'Debit' }];
      await painted();
      expect(element.value).to.equal('sepa');
      expect(root(element).activeElement).to.equal(radio(element, 'sepa'));
      expect(ids(element)).to.deep.equal(['card', 'paypal', 'sepa']);
      expect(radio(element, 'paypal').disabled).to.equal(true);
    });

    it('that take the chosen method away say so, and choose no other instead', async () => {
      const { element, scope } = await place([card, { ...sepa, countries: ['DE'] }], { answer: () => ({ preselect: 'card' }) });
      radio(element, 'sepa').click();
      scope.change('context', { country: 'FR' });
      await element.updateComplete;
      expect(element.value).to.equal('');
      expect(words(root(element).querySelector('[role=status]'))).to.equal('Direct debit is no longer available. Please choose another way to pay.');
      scope.change('context', { country: 'DE' });
      await element.updateComplete;
      expect(element.value).to.equal('sepa');
      expect(words(root(element).querySelector('[role=status]'))).to.equal('');
    });

    it('put a new method behind those the shopper has seen', async () => {
      const { element } = await place([card, sepa]);
      radio(element, 'card').click();
      element.options = [paypal, card, sepa];
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(['card', 'sepa', 'paypal']);
    });
  });

  describe('what a method shows', () => {
    it('is brand, last digits, expiry, fee and instalments in the language\'s own forms', async () => {
      const { element } = await place([saved, cash, { id: 'later', label: 'Later', kind: 'bnpl', installments: { count: 3, amount: 1500, apr: 9.9 } }]);
      expect(words(row(element, 'saved'))).to.include('ending in 4242').and.include('Expires 08/2099');
      expect(words(row(element, 'cash'))).to.include('€3.00');
      expect(words(row(element, 'later'))).to.include('3 payments of €15.00').and.include('9.9% APR').and.include('Borrowing money costs money');
    });

    it('is last, disabled and with its reason where it cannot be used', async () => {
      const scope = new TestScope();
      scope.cart = cartOf(2000);
      const { element } = await place([
        { ...paypal, available: false, unavailableReason: 'Down for an hour' }, { id: 'nl', label: 'iDEAL', kind: 'bank', countries: ['NL'] },
        { id: 'chf', label: 'TWINT', kind: 'wallet', currencies: ['CHF'] }, { id: 'min', label: 'Min', kind: 'other', min: 5000 }, { id: 'max', label: 'Max', kind: 'other', max: 1000 }, card,
      ], { scope, attributes: 'show="9"' });
      expect(ids(element)[0]).to.equal('card');
      const reasons = { paypal: 'Down for an hour', nl: 'Not available in your country', chf: 'Not available in this currency', min: 'Available for orders from €50.00', max: 'Available for orders up to €10.00' };
      for (const [id, reason] of Object.entries(reasons)) {
        expect(radio(element, id).disabled, id).to.equal(true);
        expect(words(row(element, id)), id).to.include(reason);
      }
    });

    it('is hidden only by the decision\'s rule, and never the last one', async () => {
      const hidden = (...list: string[]) => () => ({ hidden: list.map(id => ({ id, rule: 'r', reason: 'x' })), order: [] });
      expect(ids((await place([card, sepa], { answer: hidden('sepa') })).element)).to.deep.equal(['card']);
      expect(ids((await place([card, sepa], { answer: hidden('sepa', 'card') })).element)).to.deep.equal(['card', 'sepa']);
    });

    it('is text, whatever the page\'s data holds', async () => {
      const { element } = await place([{ ...card, label: '<img src=x onerror=alert(1)>' }]);
      expect(root(element).querySelector('img')).to.equal(null);
      expect(words(row(element, 'card'))).to.include('<img');
    });
  });

  describe('"more"', () => {
    const many = [card, paypal, cash, sepa, saved].map(option => ({ ...option, saved: undefined }));

    it('keeps all but the first methods behind a button', async () => {
      const { element } = await place(many, { attributes: 'show="2"' });
      expect(ids(element)).to.deep.equal(['card', 'paypal']);
      const more = root(element).querySelector<HTMLButtonElement>('.more');
      expect(words(more)).to.equal('Show 3 more ways to pay');
      more?.click();
      await element.updateComplete;
      expect(ids(element)).to.have.length(5);
      expect(more?.getAttribute('aria-expanded')).to.equal('true');
    });

    it('never hides the chosen one', async () => {
      const { element } = await place(many, { attributes: 'show="2" value="sepa"' });
      expect(ids(element)).to.deep.equal(['card', 'sepa']);
    });
  });

  describe('wallets of the browser', () => {
    const apple: PaymentOption = { id: 'apple-pay', label: 'Apple Pay', kind: 'wallet' };
    const device = window as { ApplePaySession?: { canMakePayments(): boolean } };
    afterEach(() => { delete device.ApplePaySession; });
    const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

    it('are shown where it can pay with them, and not where it cannot', async () => {
      expect(ids((await place([apple, card])).element)).to.deep.equal(['card']);
      device.ApplePaySession = { canMakePayments: () => true };
      const { element, scope } = await place([apple, card]);
      expect(ids(element)).to.deep.equal(['apple-pay', 'card']);
      expect(scope.asks[0]?.candidates?.map(({ id }) => id)).to.deep.equal(['apple-pay', 'card']);
    });

    it('come and go as that changes', async () => {
      const { element } = await place([apple, card]);
      device.ApplePaySession = { canMakePayments: () => true };
      comeBack();
      await until(() => ids(element).includes('apple-pay'));
      device.ApplePaySession = { canMakePayments: () => { throw new Error('no'); } };
      comeBack();
      await until(() => !ids(element).includes('apple-pay'));
      device.ApplePaySession = { canMakePayments: () => true };
      comeBack();
      await until(() => ids(element).includes('apple-pay'));
    });

    it('do not keep the others waiting for an answer that does not come', async () => {
      const original = Object.getOwnPropertyDescriptor(PaymentRequest.prototype, 'canMakePayment') as PropertyDescriptor;
      Object.defineProperty(PaymentRequest.prototype, 'canMakePayment', { ...original, value: () => new Promise(() => {}) });
      const begun = performance.now();
      const { element } = await place([{ id: 'google-pay', label: 'Google Pay', kind: 'wallet' }, card]);
      Object.defineProperty(PaymentRequest.prototype, 'canMakePayment', original);
      expect(ids(element)).to.deep.equal(['card']);
      expect(performance.now() - begun).to.be.below(400);
    });
  });

  describe('a payment provider\'s own fields', () => {
    const content = '<div slot="card"><input name="number"></div><div slot="sepa"><input name="iban"></div>';

    it('show inside the chosen method and stay where they are in the page', async () => {
      const { element, host } = await place([card, sepa], { content });
      const field = host.querySelector('[name=number]') as HTMLInputElement;
      const parent = field.parentElement;
      expect(field.checkVisibility()).to.equal(false);
      radio(element, 'card').click();
      await element.updateComplete;
      expect(field.checkVisibility()).to.equal(true);
      expect(field.disabled).to.equal(false);
      field.value = '4242';
      radio(element, 'sepa').click();
      await element.updateComplete;
      expect(field.checkVisibility()).to.equal(false);
      expect((host.querySelector('[name=iban]') as HTMLInputElement).checkVisibility()).to.equal(true);
      expect([field.parentElement, field.value]).to.deep.equal([parent, '4242']);
    });

    it('may come after the method was chosen', async () => {
      const { element } = await place([card, sepa], { attributes: 'value="card"' });
      element.append(fragment(content));
      await until(() => element.querySelector('[name=number]')?.checkVisibility());
    });
  });

  describe('removal of a saved method', () => {
    const place2 = async (listen: (event: RequestEvent<{ id: string }>) => void) => {
      const { element, host } = await place([saved, card]);
      host.addEventListener('till-remove-saved', event => listen(event as RequestEvent<{ id: string }>));
      root(element).querySelector<HTMLButtonElement>('.remove')?.click();
      await element.updateComplete;
      return element;
    };
    const yes = (element: TillPaymentPicker) => root(element).querySelector<HTMLButtonElement>('.confirm button')?.click();

    it('asks the shopper first', async () => {
      const heard: Event[] = [];
      const element = await place2(event => heard.push(event));
      expect(heard).to.deep.equal([]);
      expect(words(root(element).querySelector('.confirm'))).to.include('Remove Visa ending in 4242?');
      root(element).querySelector<HTMLButtonElement>('.confirm button:last-child')?.click();
      await element.updateComplete;
      expect(root(element).querySelector('.confirm')).to.equal(null);
      expect(heard).to.deep.equal([]);
    });

    it('is the page\'s to do: the method goes when the page has answered', async () => {
      const done = gate();
      const removed: string[] = [];
      const element = await place2(event => {
        removed.push(event.detail.id);
        event.respondWith(done.promise);
      });
      yes(element);
      await painted();
      expect(removed).to.deep.equal(['saved']);
      expect(ids(element)).to.include('saved');
      done.open();
      await until(() => !ids(element).includes('saved'));
    });

    it('can be cancelled, and a failure is told', async () => {
      const cancelled = await place2(event => event.preventDefault());
      yes(cancelled);
      await painted();
      expect(ids(cancelled)).to.include('saved');
      const failing = await place2(event => event.respondWith(Promise.reject(new Error('offline'))));
      yes(failing);
      await until(() => words(root(failing).querySelector('[role=status]')) !== '');
      expect(ids(failing)).to.include('saved');
    });
  });

  describe('reasons', () => {
    it('say why an entry stands where it stands, in the page\'s language', async () => {
      const scope = new TestScope(() => ({ notes: [{ id: 'sepa', text: 'Ihre übliche Wahl', reasons: [{ code: 'last-used' }] }] }));
      scope.locale = 'de';
      const { element } = await place([card, sepa], { scope });
      const button = row(element, 'sepa').querySelector<HTMLButtonElement>('.why');
      expect(button?.getAttribute('aria-label')).to.include('Direct debit');
      const text = row(element, 'sepa').querySelector('.why-text') as HTMLElement;
      expect(text.checkVisibility()).to.equal(false);
      button?.click();
      expect(text.checkVisibility()).to.equal(true);
      expect(text.querySelectorAll('li')).to.have.length(2);
      expect(row(element, 'card').querySelector('.why')).to.equal(null);
    });
  });

  describe('the keyboard', () => {
    it('enters the group once, moves the choice with the arrows and submits as native radios do', async () => {
      const { element, host } = await place([card, paypal, sepa], { attributes: 'required' });
      host.prepend(fragment('<button>Before</button>'));
      host.querySelector('button')?.focus();
      await sendKeys({ press: 'Tab' });
      expect(root(element).activeElement).to.equal(radio(element, 'card'));
      await sendKeys({ press: 'ArrowDown' });
      expect(element.value).to.equal('paypal');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(element.value).to.equal('card');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.not.equal(element);
    });

    it('comes in by focus(), at the chosen method', async () => {
      const { element } = await place([card, paypal], { attributes: 'value="paypal"' });
      element.focus();
      expect(root(element).activeElement).to.equal(radio(element, 'paypal'));
    });
  });

  it('gives every control at least 24 by 24 pixels', async () => {
    for (const layout of ['list', 'tabs', 'compact']) {
      const { element } = await place([saved, card, paypal, sepa], { attributes: `layout="${layout}" show="2"`, answer: () => ({ notes: [{ id: 'card', text: '', reasons: [{ code: 'popular' }] }] }) });
      for (const control of root(element).querySelectorAll('label, button')) {
        if (!control.checkVisibility()) continue;
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), `${layout} ${control.className}`).to.be.at.least(24);
      }
    }
  });

  it('keeps what the shopper chose in the static content before scripts came', async () => {
    const scope = new TestScope(() => ({ preselect: 'card' }));
    const host = scope.mount('');
    const inert = document.implementation.createHTMLDocument();
    inert.body.innerHTML = `<till-payment-picker options='${JSON.stringify([card, sepa])}'><input type="radio" name="pay" value="card" checked><input type="radio" name="pay" value="sepa"></till-payment-picker>`;
    const early = inert.body.firstElementChild as TillPaymentPicker;
    (early.lastElementChild as HTMLInputElement).checked = true;
    host.append(early);
    const element = host.querySelector('till-payment-picker') as TillPaymentPicker;
    await until(() => element.state === 'ready');
    expect(element.value).to.equal('sepa');
  });

  it('hands the shopper\'s choice to the static content when it fails', async () => {
    const { element, host } = await place([card, sepa], { content: '<input type="radio" name="pay" value="card" checked><input type="radio" name="pay" value="sepa">' });
    radio(element, 'sepa').click();
    Object.defineProperty(element, 'strings', { get: () => { throw new Error('broken'); } });
    element.requestUpdate();
    await until(() => element.getAttribute('state') === 'error');
    expect(host.querySelector<HTMLInputElement>('input[value=sepa]')?.checked).to.equal(true);
  });
});
