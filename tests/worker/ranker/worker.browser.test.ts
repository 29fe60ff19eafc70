import { expect } from 'chai';
import { releaseProxy, wrap } from 'comlink';
import { createRanker } from '../../../worker/client/ranking/ranker.ts';
import { startRankerWorker, type RankerWorker } from '../../../worker/client/ranking/ranker-worker.ts';
import type { RankerApi } from '../../../worker/protocol/index.ts';

const SCRIPT = new URL('/built/ranker/till-ranker.js', location.href).href;
const model = { url: new URL('/built/ranker/sum.onnx', location.href).href, integrity: 'sha256-phuArrb4bC0z9ldkeJicQSVwhvdFlzw0wZIWgqJeTrA=' };

describe('The ranker worker', function () {
  this.timeout(30_000);
  let worker: RankerWorker | undefined;
  const started = (script = SCRIPT) => worker = startRankerWorker(script);
  afterEach(() => worker?.end());

  /** The code of a refusal. */
  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'none', (cause: unknown) => (cause as { code: unknown }).code);

  it('scores over every port it lends, as in Node', async () => {
    const ranker = started();
    await ranker.load(model);
    const scores = await Promise.all([1, 2, 3].map(async () => {
      const api = wrap<RankerApi>(ranker.lend());
      const found = await api.score(model, Float32Array.of(1, 2, 3, 4, 5, 6), 2);
      api[releaseProxy]();
      return [...found];
    }));
    expect(scores).to.deep.equal([[2, 8], [2, 8], [2, 8]]);
  });

  it('loads at the first score what nobody loaded before', async () => {
    const api = wrap<RankerApi>(started().lend());
    expect([...await api.score(model, Float32Array.of(1, 1, 1), 1)]).to.deep.equal([2]);
  });

  it('tells a fault over a lent port with its code', async () => {
    const api = wrap<RankerApi>(started().lend());
    expect(await codeOf(api.score({ url: SCRIPT }, new Float32Array(3), 1))).to.equal('model-invalid');
  });

  it('says why a model cannot be had, and goes on with the next', async () => {
    const ranker = started();
    expect(await codeOf(ranker.load({ url: new URL('/nowhere.onnx', location.href).href }))).to.equal('model-unavailable');
    expect(await codeOf(ranker.load({ ...model, integrity: 'sha256-AAAArrb4bC0z9ldkeJicQSVwhvdFlzw0wZIWgqJeTrA=' }))).to.equal('model-unavailable');
    expect(await codeOf(ranker.load({ url: SCRIPT }))).to.equal('model-invalid');
    expect(await codeOf(ranker.load(model))).to.equal('none');
  });

  it('is unavailable where its script cannot be had', async () => {
    expect(await codeOf(started(new URL('/nowhere.js', location.href).href).load(model))).to.equal('ranker-unavailable');
  });

  it('is unavailable where the CSP refuses WebAssembly', async () => {
    expect(await codeOf(started(`${SCRIPT}?csp=no-wasm`).load(model))).to.equal('ranker-unavailable');
  });

  it('runs under the strict CSP', async () => {
    expect(await codeOf(started(`${SCRIPT}?csp=strict`).load(model))).to.equal('none');
  });

  it('is found dead when it was killed without a word, and another is started', async () => {
    let told: () => void = () => {};
    const failures: unknown[] = [];
    const states: string[] = [];
    const next = () => new Promise<void>(resolve => { told = resolve; });
    const ranker = createRanker({
      url: new URL('/built/ranker/mortal-ranker.js', location.href).href, failed: cause => failures.push(cause),
      changed: () => states.push(ranker.state), ready: () => told(),
    });
    const first = next();
    ranker.want([model]);
    await first;
    expect(ranker.lend()).to.be.instanceOf(MessagePort);
    const second = next();
    ranker.check();
    await second;
    expect(states).to.deep.equal(['starting', 'ready', 'starting', 'ready']);
    expect(failures).to.deep.equal([]);
    ranker.end();
    expect(ranker.lend()).to.equal(undefined);
  });

  it('refuses a script of another origin', () => {
    expect(() => startRankerWorker('https://example.com/till-ranker.js')).to.throw('origin');
  });
});
