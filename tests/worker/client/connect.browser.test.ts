import { expect } from 'chai';
import { connect, type ConnectOptions, type Till, type TillEvents } from '../../../worker/client/index.ts';
import type { Decision, DecisionRequest } from '../../../worker/protocol/index.ts';
import { cleanOrigin, leaveOrigin, ownFolder, takeOrigin } from './origin.ts';
import { requestFor } from './requests.ts';

const WORKERS = '/tests/worker/client/workers/';
/** Far more than anything takes, so that a busy machine fails no test. */
const AMPLE = 10_000;

const upsell = (id: string): DecisionRequest => ({
  id, placements: [{ placement: 'upsell', limit: 4 }],
  context: { cart: { items: [{ id: 'mug-red', quantity: 1 }] }, currency: 'EUR', locale: 'en', at: new Date().toISOString() },
});
/** What `look` finds, asked again until it finds something. @throws Error after a while. */
async function until<T>(look: () => Promise<T>): Promise<NonNullable<T>> {
  for (const end = performance.now() + AMPLE; performance.now() < end;) {
    const found = await look();
    if (found) return found;
  }
  throw new Error('nothing was found in time');
}

const payment = (): DecisionRequest => ({ ...requestFor(), placements: [{ placement: 'payment', candidates: ['card', 'paypal', 'invoice'].map(id => ({ id })) }] });

describe('A connected page', function () {
  this.timeout(20_000);
  const tills: Till[] = [];

  const connected = async (options: ConnectOptions) => {
    const till = await connect({ timeout: AMPLE, ...options });
    tills.push(till);
    return till;
  };
  /** The whole of it, from a folder of its own. */
  const whole = (folder: string, options: ConnectOptions = {}) =>
    connected({ policy: `${folder}policy.json`, catalog: `${folder}catalog.json`, serviceWorker: `${folder}till-sw.js`, ...options });
  const errorsOf = (till: Till) => {
    const errors: TillEvents['error'][] = [];
    till.on('error', error => errors.push(error));
    return errors;
  };
  /** Asks for upsell until the model has ranked it: no decision waits for scores, they serve the next one. */
  const ranked = (till: Till) => until(async () => {
    const [decision] = await till.decide(upsell('again'));
    return decision?.model && decision;
  });
  /** Resolves at the first health for which `holds`. */
  const healthy = (till: Till, holds: (health: TillEvents['health']) => boolean) => new Promise<void>(resolve => {
    till.on('health', health => { if (holds(health)) resolve(); });
    void till.health().then(health => holds(health) && resolve());
  });

  before(takeOrigin);
  after(leaveOrigin);
  afterEach(async () => {
    for (const till of tills.splice(0)) till.disconnect();
    await cleanOrigin();
  });

  describe('with a service worker', () => {
    it('is answered by the engine on the first visit, by the policy\'s rule', async () => {
      const till = await whole(ownFolder());
      const [decision] = await till.decide(payment());
      expect(decision).to.include({ source: 'engine', policy: 'test-1' });
      expect(decision?.order[0]).to.equal('invoice');
    });

    it('is answered within the default time once the worker is there', async () => {
      const folder = ownFolder();
      const till = await whole(folder);
      await till.decide(payment());
      const [decision] = await till.decide(payment(), { timeout: 150 });
      expect(decision?.source).to.equal('engine');
    });

    it('keeps every page of the site out of the worker\'s control', async () => {
      const till = await whole(ownFolder());
      await till.decide(payment());
      expect(navigator.serviceWorker.controller).to.equal(null);
    });

    it('explains a decision, and tells its health', async () => {
      const till = await whole(ownFolder());
      await till.decide(payment());
      expect(JSON.stringify(await till.explain('request-1'))).to.include('invoice-first');
      const health = await till.health();
      expect(health).to.include({ engine: 'ready', remote: 'off' });
      expect(health.service?.policy).to.equal('test-1');
    });

    it('comes back when someone unregistered the worker', async () => {
      const folder = ownFolder();
      const till = await whole(folder);
      await till.decide(payment());
      const registration = await navigator.serviceWorker.getRegistration(`${folder}till/`);
      const gone = new Promise(resolve => { registration?.active?.addEventListener('statechange', resolve, { once: true }); });
      await registration?.unregister();
      await gone;
      expect((await till.decide(payment()))[0]?.source).to.equal('engine');
    });
  });

  describe('with a ranker', () => {
    it('starts it once decisions want it, and is ranked by its model then', async () => {
      const till = await whole(ownFolder());
      const [before] = await till.decide(upsell('before'));
      expect(before).to.not.have.property('model');
      await healthy(till, ({ ranker }) => ranker === 'ready');
      const after = await ranked(till);
      expect(after.model).to.deep.equal({ name: 'sum', version: '1' });
      expect(after.order).to.have.lengthOf(4);
    });

    it('computes ahead: the next page has the model\'s order though its ranker never ran', async () => {
      const folder = ownFolder();
      const consent = 'personalization analytics';
      const first = await whole(folder, { consent });
      await first.decide(upsell('first page'));
      await healthy(first, ({ ranker }) => ranker === 'ready');
      const next = await whole(folder, { consent, ranker: 'none' });
      expect((await ranked(next)).model).to.deep.equal({ name: 'sum', version: '1' });
    });

    it('does not start it where no decision wants it', async () => {
      const till = await whole(ownFolder());
      await till.decide(payment());
      expect((await till.health()).ranker).to.equal('idle');
    });

    it('goes on without it where its script cannot be had, and says so', async () => {
      const till = await whole(ownFolder(), { ranker: '/nowhere.js' });
      const errors = errorsOf(till);
      await till.decide(upsell('before'));
      await healthy(till, ({ ranker }) => ranker === 'broken');
      expect((await till.decide(upsell('after')))[0]?.source).to.equal('engine');
      expect(errors.map(error => error.code)).to.include('ranker-unavailable');
    });
  });

  describe('whose service worker fails', () => {
    it('is answered by the API in time where the worker hangs', async () => {
      const till = await connected({ serviceWorker: `${WORKERS}hung-sw.js`, api: ownFolder(), timeout: 2_000 });
      await healthy(till, ({ engine }) => engine === 'ready');
      const errors = errorsOf(till);
      const begun = performance.now();
      const [decision] = await till.decide(payment());
      expect(decision?.source).to.equal('remote');
      expect(performance.now() - begun).to.be.within(700, 2_000);
      await new Promise<void>(resolve => { till.on('error', () => resolve()); });
      expect(errors[0]).to.include({ code: 'answer-late', at: 'engine' });
    });

    it('rests a worker that keeps hanging, and does not wait for it on the next page either', async () => {
      const options = { serviceWorker: `${WORKERS}hung-sw.js`, timeout: 100 };
      const till = await connected(options);
      await healthy(till, ({ engine }) => engine === 'ready');
      for (let i = 0; i < 3; i++) await till.decide(payment());
      await healthy(till, ({ engine }) => engine === 'broken');
      const next = await connected({ ...options, timeout: AMPLE });
      const begun = performance.now();
      expect((await next.decide(payment()))[0]?.source).to.equal('static');
      expect(performance.now() - begun).to.be.below(1_000);
    });

    it('is answered by the API where the worker answers garbage', async () => {
      const till = await connected({ serviceWorker: `${WORKERS}garbage-sw.js`, api: ownFolder() });
      const errors = errorsOf(till);
      await healthy(till, ({ engine }) => engine === 'ready');
      expect((await till.decide(payment()))[0]?.source).to.equal('remote');
      expect(errors[0]).to.include({ code: 'answer-invalid' });
    });

    for (const [what, script] of [['cannot be had', '/nowhere-sw.js'], ['cannot be installed', `${WORKERS}broken-sw.js`], ['is of another origin', 'https://example.com/till-sw.js']] as const) {
      it(`is answered by the API where the worker ${what}`, async () => {
        const till = await connected({ serviceWorker: script, api: ownFolder() });
        expect((await till.decide(payment()))[0]?.source).to.equal('remote');
      });
    }

    it('keeps the page\'s order where nothing answers', async () => {
      const till = await connected({ serviceWorker: 'none', api: `${ownFolder()}down` });
      const errors = errorsOf(till);
      const [decision] = await till.decide(payment());
      expect(decision).to.deep.include({ source: 'static', order: ['card', 'paypal', 'invoice'] });
      expect(errors[0]).to.include({ code: 'remote-unavailable' });
    });
  });

  describe('of a shopper', () => {
    const all = 'personalization analytics';

    it('keeps nothing before consent', async () => {
      const till = await whole(ownFolder());
      till.track('purchase', { currency: 'EUR', value: 9, items: [{ item_id: 'mug-red' }] });
      await till.decide(payment());
      expect(await till.profile.read()).to.equal(null);
    });

    it('folds signals into the profile, which the shopper can read, correct, download and erase', async () => {
      const till = await whole(ownFolder(), { consent: all });
      await till.decide(payment());
      till.track('purchase', { currency: 'EUR', value: 9, items: [{ item_id: 'mug-red' }], payment_type: 'invoice' });
      const profile = await until(async () => {
        const read = await till.profile.read();
        return read?.purchases['mug-red'] && read;
      });
      expect(profile.orders.count).to.equal(1);
      expect((await till.profile.correct({ orders: { count: 0 } })).orders.count).to.equal(0);
      expect((await till.profile.export()).profile?.pseudonym).to.equal(profile.pseudonym);
      await till.profile.erase();
      expect(await till.profile.read()).to.equal(null);
    });

    it('erases at once when consent is withdrawn', async () => {
      const till = await whole(ownFolder(), { consent: all });
      till.track('purchase', { currency: 'EUR', value: 9, items: [{ item_id: 'mug-red' }] });
      await until(() => till.profile.read());
      till.consent.set({ personalization: false, analytics: false });
      // To read while it is being erased is refused.
      await until(async () => await till.profile.read().catch(() => 'busy') === null);
      expect(till.consent.get()).to.deep.equal({ personalization: false, analytics: false });
    });

    it('has no worker at all before consent where the merchant asks for that, and none after withdrawing', async () => {
      const folder = ownFolder();
      const registered = async () => (await navigator.serviceWorker.getRegistrations()).some(({ scope }) => scope.includes(folder));
      const till = await whole(folder, { consentStrict: true });
      expect((await till.decide(payment()))[0]?.source).to.equal('static');
      expect(await registered()).to.equal(false);
      till.consent.set({ personalization: true });
      await healthy(till, ({ engine }) => engine === 'ready');
      expect((await till.decide(payment()))[0]?.source).to.equal('engine');
      till.consent.set({ personalization: false });
      await until(async () => !await registered());
      expect((await till.decide(payment()))[0]?.source).to.equal('static');
    });

    it('tells signals straight to the API where there is no worker, with consent to analytics only', async () => {
      const api = ownFolder().slice(0, -1);
      const taken = async () => (await (await fetch(`${api}/v1/signals`)).json() as { name: string }[]).map(signal => signal.name);
      const till = await connected({ serviceWorker: 'none', api, consent: 'personalization' });
      till.track('view_cart');
      till.consent.set({ analytics: true });
      till.track('begin_checkout');
      await until(async () => (await taken()).length > 0);
      expect(await taken()).to.deep.equal(['begin_checkout']);
    });

    it('is told of a signal that is none', async () => {
      const till = await connected({ serviceWorker: 'none' });
      const errors = errorsOf(till);
      till.track('purchase', { value: -1 });
      expect(errors[0]).to.include({ code: 'signal-invalid', at: 'track.params.value' });
    });
  });

  describe('whose own code fails', () => {
    it('is told of a handler that throws, and decides all the same', async () => {
      const till = await connected({ serviceWorker: 'none' });
      const errors = errorsOf(till);
      till.on('decision', () => { throw new Error('mine'); });
      till.on('decision', () => Promise.reject(new Error('mine too')));
      expect(await till.decide(payment())).to.have.lengthOf(1);
      await Promise.resolve();
      expect(errors.map(error => error.code)).to.deep.equal(['handler-failed', 'handler-failed']);
    });

    it('is told of a URL that is none, and goes on without it', async () => {
      const till = await connected({ serviceWorker: 'none', api: 'http://[' });
      const told = new Promise<TillEvents['error']>(resolve => { till.on('error', resolve); });
      expect((await till.decide(payment()))[0]?.source).to.equal('static');
      expect(await told).to.include({ code: 'attribute-invalid', at: 'connect api' });
    });
  });

  describe('under the strict CSP with Trusted Types', () => {
    interface Told { first: Decision; second: Decision; health: TillEvents['health']; errors: string[]; violations: string[] }
    const framed = (ranker: string) => new Promise<Told>(resolve => {
      const frame = document.createElement('iframe');
      frame.src = `/strict/?folder=${ownFolder()}&ranker=${ranker}`;
      addEventListener('message', function told({ source, data }: MessageEvent<Told>) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', told);
        frame.remove();
        resolve(data);
      });
      document.body.append(frame);
    });

    it('decides by engine and ranker, and breaks no directive', async () => {
      const { first, second, health, errors, violations } = await framed('strict');
      expect(first.source).to.equal('engine');
      expect(second.model?.name).to.equal('sum');
      expect(health).to.include({ engine: 'ready', ranker: 'ready' });
      expect([...errors, ...violations]).to.deep.equal([]);
    });

    it('decides without the ranker where WebAssembly is refused, and says so', async () => {
      const { second, health, errors } = await framed('no-wasm');
      expect(second.source).to.equal('engine');
      expect(second).to.not.have.property('model');
      expect(health.ranker).to.equal('broken');
      expect(errors).to.include('ranker-unavailable');
    });
  });
});
