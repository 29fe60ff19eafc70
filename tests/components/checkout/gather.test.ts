import { expect } from 'chai';
import { gatherer, type GatheredOptions } from '../../../components/checkout/gather.ts';
import { staticDecision } from '../../../components/shared/static-decision.ts';
import type { PlacementAsk } from '../../../worker/protocol/index.ts';

describe('gathered asks', () => {
  const open = () => {
    const sent: { placements: PlacementAsk[]; options: GatheredOptions }[] = [];
    const ask = gatherer((placements, options) => {
      sent.push({ placements, options });
      return Promise.resolve(placements.map(one => staticDecision(one)));
    });
    return { sent, ask };
  };
  const { signal } = new AbortController();

  it('of one microtask make one request, with the longest deadline', async () => {
    const { sent, ask } = open();
    const answers = await Promise.all([ask({ placement: 'payment' }, { timeout: 100, signal }), ask({ placement: 'shipping' }, { timeout: 300, signal })]);
    expect(sent.map(({ placements }) => placements.map(({ placement }) => placement))).to.deep.equal([['payment', 'shipping']]);
    expect(sent[0]?.options.timeout).to.equal(300);
    expect(answers.map(answer => answer?.placement)).to.deep.equal(['payment', 'shipping']);
  });

  it('that are alike share one placement; two elements may ask the same one with other candidates', async () => {
    const { sent, ask } = open();
    const card = { placement: 'payment', candidates: [{ id: 'card' }] };
    const cash = { placement: 'payment', candidates: [{ id: 'cash' }] };
    const answers = await Promise.all([card, card, cash].map(one => ask(one, { timeout: 100, signal })));
    expect(sent[0]?.placements).to.deep.equal([card, cash]);
    expect(answers.map(answer => answer?.order)).to.deep.equal([['card'], ['card'], ['cash']]);
  });

  it('are not sent when nobody waits any more, and end at once', async () => {
    const { sent, ask } = open();
    const gone = new AbortController();
    const answer = ask({ placement: 'payment' }, { timeout: 100, signal: gone.signal });
    gone.abort();
    expect(await answer).to.equal(undefined);
    expect(sent).to.deep.equal([]);
  });

  it('call the request off when the last of them is aborted', async () => {
    const { sent, ask } = open();
    const [one, two] = [new AbortController(), new AbortController()];
    void ask({ placement: 'payment' }, { timeout: 100, signal: one.signal });
    void ask({ placement: 'shipping' }, { timeout: 100, signal: two.signal });
    await Promise.resolve();
    one.abort();
    expect(sent[0]?.options.signal.aborted).to.equal(false);
    two.abort();
    expect(sent[0]?.options.signal.aborted).to.equal(true);
  });
});
