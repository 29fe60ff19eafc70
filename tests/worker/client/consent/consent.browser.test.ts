import { expect } from 'chai';
import { keepConsent, type ConsentKeeper } from '../../../../worker/client/consent/consent.ts';
import type { ConsentSource } from '../../../../worker/client/consent/platform.ts';
import { cleanOrigin, leaveOrigin, takeOrigin } from '../origin.ts';

const NOTHING = { personalization: false, analytics: false };
const ALL = { personalization: true, analytics: true };

type Globals = Record<string, unknown>;
const page = globalThis as unknown as Globals;

/** Sets Global Privacy Control as a browser would. */
function privacyControl(value: boolean | undefined): void {
  Object.defineProperty(navigator, 'globalPrivacyControl', { configurable: true, value });
}

describe('Consent', () => {
  const keepers: ConsentKeeper[] = [];
  let changes = 0;
  const kept = (source: ConsentSource) => {
    const keeper = keepConsent(source, () => { changes++; });
    keepers.push(keeper);
    return keeper;
  };

  before(takeOrigin);
  after(leaveOrigin);
  afterEach(async () => {
    for (const keeper of keepers.splice(0)) keeper.stop();
    for (const name of ['__tcfapi', '__gpp', 'dataLayer']) delete page[name];
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    changes = 0;
    await cleanOrigin();
  });

  describe('that the page tells', () => {
    for (const [source, expected] of [
      ['none', NOTHING], ['', NOTHING], ['personalization', { personalization: true, analytics: false }],
      ['analytics  personalization', ALL], ['everything', NOTHING], [{ analytics: true }, { personalization: false, analytics: true }],
    ] as const) {
      it(`is read from ${JSON.stringify(source)} and known at once`, () => {
        const keeper = kept(source);
        expect(keeper.get()).to.deep.equal(expected);
        expect(keeper.known).to.equal(true);
        expect(changes).to.equal(0);
      });
    }
  });

  describe('of the shopper', () => {
    it('outranks the page, is told once, and is remembered', () => {
      const keeper = kept('none');
      keeper.set({ personalization: true });
      keeper.set({ personalization: true });
      expect(keeper.get()).to.deep.equal({ personalization: true, analytics: false });
      expect(changes).to.equal(1);
      expect(kept('none').get().personalization).to.equal(true);
    });

    it('refuses what the page grants', () => {
      const keeper = kept('personalization analytics');
      keeper.set({ analytics: false });
      expect(keeper.get()).to.deep.equal({ personalization: true, analytics: false });
    });

    it('is not written anywhere before the shopper chooses', () => {
      kept('personalization');
      expect(localStorage.getItem('till-consent')).to.equal(null);
    });

    for (const stored of ['{', '"yes"', 'null', '{"personalization":"yes"}', '[]']) {
      it(`is asked anew where ${stored} is remembered`, () => {
        localStorage.setItem('till-consent', stored);
        expect(kept('none').get()).to.deep.equal(NOTHING);
      });
    }

    it('reaches a page in another tab', async () => {
      const keeper = kept('none');
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const told = new Promise(resolve => { addEventListener('storage', resolve, { once: true }); });
      frame.contentWindow?.localStorage.setItem('till-consent', '{"analytics":true}');
      await told;
      expect(keeper.get().analytics).to.equal(true);
      frame.remove();
    });

    it('closes on this page what was refused on another, until there is a new answer', () => {
      const keeper = kept('personalization analytics');
      keeper.heed({ personalization: false, analytics: true });
      expect(keeper.get()).to.deep.equal({ personalization: false, analytics: true });
      keeper.heed(ALL);
      keeper.set({ personalization: true });
      expect(keeper.get()).to.deep.equal(ALL);
    });
  });

  describe('under Global Privacy Control', () => {
    it('is refused whatever the page says', () => {
      privacyControl(true);
      const keeper = kept('personalization analytics');
      expect(keeper.get()).to.deep.equal(NOTHING);
      expect(keeper.known).to.equal(true);
    });

    it('is given where the shopper gave it for this shop', () => {
      privacyControl(true);
      const keeper = kept('none');
      keeper.set({ personalization: true });
      expect(keeper.get()).to.deep.equal({ personalization: true, analytics: false });
    });

    it('is read from the page where the control is off', () => {
      privacyControl(false);
      expect(kept('analytics').get().analytics).to.equal(true);
    });
  });

  describe('of a TCF platform', () => {
    type Listener = (data: unknown, success: boolean) => void;
    /** A platform as the TCF describes it. */
    const platform = () => {
      const listeners = new Map<number, Listener>();
      page['__tcfapi'] = (command: string, _version: number, listener: Listener, id: number) => {
        if (command === 'addEventListener') listeners.set(listeners.size + 1, listener);
        if (command === 'removeEventListener') listeners.delete(id);
      };
      return {
        listeners,
        say(eventStatus: string, purposes: readonly number[], gdprApplies = true) {
          for (const [listenerId, listener] of listeners) {
            listener({ eventStatus, gdprApplies, listenerId, purpose: { consents: Object.fromEntries(purposes.map(purpose => [purpose, true])) } }, true);
          }
        },
      };
    };

    it('is open until the shopper has chosen, then follows each choice', () => {
      const { say } = platform();
      const keeper = kept('tcf');
      say('cmpuishown', [1, 5, 6, 8]);
      expect([keeper.known, keeper.get()]).to.deep.equal([false, NOTHING]);
      say('useractioncomplete', [1, 5, 6]);
      expect([keeper.known, keeper.get()]).to.deep.equal([true, { personalization: true, analytics: false }]);
      say('useractioncomplete', [1, 8]);
      expect(keeper.get()).to.deep.equal({ personalization: false, analytics: true });
      say('useractioncomplete', [5, 6, 8]);
      expect(keeper.get(), 'nothing without storage on the device').to.deep.equal(NOTHING);
    });

    it('is open to both purposes where the GDPR does not apply, unless Global Privacy Control says otherwise', () => {
      const { say } = platform();
      const keeper = kept('tcf');
      say('tcloaded', [], false);
      expect(keeper.get()).to.deep.equal(ALL);
      privacyControl(true);
      say('tcloaded', [], false);
      expect(keeper.get()).to.deep.equal(NOTHING);
    });

    it('is found when its script comes after us', () => {
      const keeper = kept('tcf');
      const { say } = platform();
      dispatchEvent(new Event('load'));
      dispatchEvent(new Event('load'));
      say('tcloaded', [1, 5, 6, 8]);
      expect(keeper.get()).to.deep.equal(ALL);
    });

    it('takes back what the shopper had agreed to in our panel', () => {
      const { say } = platform();
      const keeper = kept('tcf');
      say('tcloaded', [1, 5, 6]);
      keeper.set({ personalization: true });
      say('useractioncomplete', []);
      expect(keeper.get().personalization).to.equal(false);
      expect(kept('none').get().personalization).to.equal(false);
    });

    it('is not listened to any more after the end', () => {
      const { listeners, say } = platform();
      const keeper = kept('tcf');
      say('tcloaded', []);
      keeper.stop();
      expect(listeners.size).to.equal(0);
    });
  });

  describe('of a GPP platform', () => {
    type Listener = (event: unknown, success: boolean) => void;
    const platform = () => {
      let listener: Listener | undefined;
      page['__gpp'] = (command: string, found: Listener) => { if (command === 'addEventListener') listener = found; };
      return (parsedSections: unknown, applicableSections = [7], signalStatus = 'ready') =>
        listener?.({ eventName: 'signalStatus', data: signalStatus, listenerId: 1, pingData: { signalStatus, applicableSections, parsedSections } }, true);
    };

    it('is open until its signal is ready', () => {
      const say = platform();
      const keeper = kept('gpp');
      say({ usnat: { SaleOptOut: 2 } }, [7], 'not ready');
      expect([keeper.known, keeper.get()]).to.deep.equal([false, NOTHING]);
    });

    it('is given in the United States until the shopper opts out', () => {
      const say = platform();
      const keeper = kept('gpp');
      say({ usnat: [{ SaleOptOut: 2, SharingOptOut: 2, TargetedAdvertisingOptOut: 0 }, { Gpc: false }] });
      expect(keeper.get()).to.deep.equal(ALL);
      say({ usnat: [{ SaleOptOut: 2, SharingOptOut: 1 }, { Gpc: false }] });
      expect(keeper.get()).to.deep.equal(NOTHING);
      say({ usca: [{ SaleOptOut: 2 }, { Gpc: true }] });
      expect(keeper.get()).to.deep.equal(NOTHING);
    });

    it('is read from the European section by purpose', () => {
      const say = platform();
      const keeper = kept('gpp');
      say({ tcfeuv2: { PurposeConsents: [true, false, false, false, true, true, false, false] } }, [2]);
      expect(keeper.get()).to.deep.equal({ personalization: true, analytics: false });
      say({ tcfeuv2: { PurposeConsents: [1, 8] } }, [2]);
      expect(keeper.get()).to.deep.equal({ personalization: false, analytics: true });
      say({}, [2]);
      expect(keeper.get()).to.deep.equal(NOTHING);
    });

    it('is given where no section applies', () => {
      const say = platform();
      const keeper = kept('gpp');
      say({}, [-1]);
      expect(keeper.get()).to.deep.equal(ALL);
    });
  });

  describe('of Google Consent Mode', () => {
    const gtag: (...entry: unknown[]) => void = function gtag() {
      // As Google's snippet has it: the arguments object itself is pushed.
      (page['dataLayer'] as unknown[]).push(arguments);
    };

    it('takes a default of denied as no answer yet, and an update as one', async () => {
      page['dataLayer'] = [];
      gtag('consent', 'default', { personalization_storage: 'denied', analytics_storage: 'denied' });
      const keeper = kept('google');
      expect([keeper.known, keeper.get()]).to.deep.equal([false, NOTHING]);
      gtag('consent', 'update', { personalization_storage: 'granted' });
      await Promise.resolve();
      expect([keeper.known, keeper.get()]).to.deep.equal([true, { personalization: true, analytics: false }]);
      gtag('consent', 'update', { personalization_storage: 'denied', analytics_storage: 'granted' });
      await Promise.resolve();
      expect(keeper.get()).to.deep.equal({ personalization: false, analytics: true });
    });

    it('does not take a region\'s grant for everyone\'s, but its refusal', () => {
      page['dataLayer'] = [];
      gtag('consent', 'default', { analytics_storage: 'granted', region: ['US'] });
      expect(kept('google').get().analytics).to.equal(false);
      gtag('consent', 'default', { analytics_storage: 'granted' });
      gtag('consent', 'default', { analytics_storage: 'denied', region: ['DE'] });
      expect(kept('google').get().analytics).to.equal(false);
    });

    it('is not confused by anything else in the data layer', () => {
      page['dataLayer'] = [null, 7, 'consent', ['consent', 'update', { analytics_storage: 'granted' }], { event: 'consent' }];
      gtag('consent');
      gtag('consent', 'update', null);
      expect(kept('google').get()).to.deep.equal(NOTHING);
    });
  });
});
