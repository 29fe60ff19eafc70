import { expect } from 'chai';
import '../../../components/payment-picker/payment-picker.ts';
import type { TillPaymentPicker } from '../../../components/payment-picker/payment-picker.ts';
import { TestScope } from '../test-scope.ts';
import { gate, painted, until } from '../waiting.ts';

const OPTIONS = ['card', 'sepa', 'cash', 'bank', 'other', 'tall', 'more'].map(id => ({
  id, label: id === 'tall' ? 'A method whose name is so long that it needs several lines in any column that a checkout could have '.repeat(2) : id, kind: 'other',
}));

// The shopper has not acted on this page yet: each case ends where they do.
describe('a decision that comes after the first painting', () => {
  afterEach(() => document.body.replaceChildren());

  const begin = async (content: string) => {
    const answer = gate<object>();
    const scope = new TestScope(() => answer.promise);
    scope.timeout = 4000;
    const host = scope.mount(`<till-payment-picker options='${JSON.stringify(OPTIONS)}'>${content}</till-payment-picker><p>Below</p>`);
    const element = host.querySelector('till-payment-picker') as TillPaymentPicker;
    await until(() => scope.asks.length > 0);
    await painted();
    await painted();
    const top = () => host.querySelector('p')?.getBoundingClientRect().top;
    const before = top();
    return {
      element, unmoved: () => top() === before,
      decide: async (decision: object) => {
        answer.open(decision);
        await until(() => element.state === 'ready');
        await painted();
      },
    };
  };

  it('moves nothing below, though a taller method comes into view', async () => {
    const { element, unmoved, decide } = await begin('');
    await decide({ order: ['tall', 'more', 'other'] });
    expect(element.shadowRoot?.querySelector('input')?.value).to.equal('tall');
    expect(unmoved()).to.equal(true);
  });

  it('moves nothing below, though a rule hides methods', async () => {
    const { unmoved, decide } = await begin('');
    await decide({ order: ['card', 'sepa'], hidden: OPTIONS.slice(2).map(({ id }) => ({ id, rule: 'r', reason: 'x' })) });
    expect(unmoved()).to.equal(true);
  });

  it('opens the fields of what it preselects only with the shopper\'s first act', async () => {
    const { element, unmoved, decide } = await begin('<div slot="card"><input name="number"></div>');
    const visible = () => element.querySelector('input')?.checkVisibility();
    await decide({ preselect: 'card' });
    expect(element.value).to.equal('card');
    expect(visible()).to.equal(false);
    expect(unmoved()).to.equal(true);
    document.body.click();
    await until(visible, 'the fields');
  });
});
