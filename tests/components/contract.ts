import { expect } from 'chai';
import type { DecisionHost } from '../../components/shared/decision-controller.ts';
import { define } from '../../components/shared/define.ts';
import { accessible } from './accessible.ts';
import { fragment, TestScope } from './test-scope.ts';
import { frame, gate, painted, until } from './waiting.ts';

export type Subject = DecisionHost & { placement: string; timeout: number | undefined; readonly state: string; readonly source: string | undefined };

/** What the contract suite must know of an element. */
export interface Contract {
  readonly tag: string;
  /** Attribute and property of the list data. */
  readonly list: string;
  /** At least three valid entries, in the page's order. */
  readonly entries: readonly object[];
  /** Field that identifies an entry. */
  readonly id: string;
  /** Native content that works without scripts: at least one control named `choice` with a value. */
  readonly fallback: string;
  /** Ids as the shopper sees them, first to last. */
  readonly shown: (element: Subject) => readonly string[];
  /** Other attributes that every case needs. */
  readonly attributes?: string;
}

/** What is true of every element, tested on one of them. */
export function contract({ tag, list, entries, id, fallback, shown, attributes = '' }: Contract): void {
  const ids = entries.map(entry => (entry as Record<string, string>)[id] as string);
  const reversed = ids.toReversed();
  const json = (value: unknown) => JSON.stringify(value).replaceAll("'", '&#39;');
  const markup = (more = '', content = '') => `<${tag} ${attributes} ${more}>${content}</${tag}>`;
  const full = (more = '') => markup(`${list}='${json(entries)}' ${more}`);

  const place = async (html: string, scope = new TestScope()) => {
    const host = scope.mount(html);
    const element = host.querySelector(tag) as Subject;
    await until(() => element.state !== 'loading', `${tag} to leave loading`);
    await element.updateComplete;
    return { scope, host, element };
  };
  const set = (element: Subject, value: unknown) => Object.assign(element, { [list]: value });

  describe(`the contract of every element, on <${tag}>`, () => {
    afterEach(() => document.body.replaceChildren());

    describe('list data', () => {
      it('comes as a JSON attribute, a property or a child script, before or after it is attached, with one result', async () => {
        const results: (readonly string[])[] = [];
        const attribute = await place(full());
        results.push(shown(attribute.element));
        const script = await place(markup('', `<script type="application/json">${json(entries)}</script>`));
        results.push(shown(script.element));
        const early = document.createElement(tag) as Subject;
        for (const attr of attribute.element.attributes) if (![list, 'state', 'source'].includes(attr.name)) early.setAttribute(attr.name, attr.value);
        set(early, entries);
        const scope = new TestScope();
        scope.mount('').append(early);
        await until(() => early.state === 'ready');
        results.push(shown(early));
        const host = new TestScope().mount(markup());
        const late = host.querySelector(tag) as Subject;
        await late.updateComplete;
        set(late, entries);
        await until(() => late.state === 'ready');
        await late.updateComplete;
        results.push(shown(late));
        for (const result of results) expect(result).to.deep.equal(results[0]);
        expect(results[0]).to.include.members(ids);
      });

      it('leaves out a bad entry with one warning that names element, attribute and entry', async () => {
        const [warnings, { element }] = await warned(() => place(markup(`${list}='${json([entries[0], { [id]: 7 }, ...entries.slice(1)])}'`)));
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(tag).and.include(`${list}[1]`).and.include('attribute-invalid');
        expect(shown(element)).to.have.members(ids);
      });

      it('takes JSON that cannot be read as an empty list, with one warning', async () => {
        const [warnings, { element }] = await warned(() => place(markup(`${list}='[{'`)));
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(tag).and.include(list);
        expect(shown(element)).to.deep.equal([]);
        expect(element.state).to.equal('ready');
      });

      it('leaves out the second of two entries with one id', async () => {
        const [warnings, { element }] = await warned(() => place(markup(`${list}='${json([...entries, entries[0]])}'`)));
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`${list}[${entries.length}]`);
        expect(shown(element)).to.have.members(ids);
      });
    });

    describe('decisions', () => {
      it('shows the decided order and says which rung it came from', async () => {
        const { element } = await place(full(), new TestScope(() => ({ order: reversed })));
        expect(shown(element)).to.deep.equal(reversed.filter(one => shown(element).includes(one)));
        expect(element.getAttribute('state')).to.equal('ready');
        expect(element.getAttribute('source')).to.equal('engine');
      });

      it('neither adds nor loses an entry, whatever a decision says', async () => {
        const { element } = await place(full(), new TestScope(() => ({ order: ['nobody', ids[1] ?? '', ids[1] ?? '', 'else'] })));
        const visible = shown(element);
        expect(new Set(visible).size).to.equal(visible.length);
        expect(ids).to.include.members([...visible]);
        expect(visible[0]).to.equal(ids[1]);
      });

      it('shows the page\'s order past its timeout and drops the late answer', async () => {
        const answer = gate<object>();
        const { element, scope } = await place(full('timeout="30"'), new TestScope(() => answer.promise));
        const before = shown(element);
        expect(element.getAttribute('source')).to.equal('static');
        answer.open({ order: reversed });
        await painted();
        expect(shown(element)).to.deep.equal(before);
        expect(element.getAttribute('source')).to.equal('static');
        expect(scope.errors.map(({ code }) => code)).to.deep.equal(['answer-late']);
      });

      it('shows the page\'s order when the scope fails', async () => {
        const { element } = await place(full(), new TestScope(() => Promise.reject(new Error('broken scope'))));
        expect(element.getAttribute('source')).to.equal('static');
        expect(shown(element).length).to.be.greaterThan(0);
      });

      it('shows the page\'s order at once where there is no scope', async () => {
        document.body.append(fragment(full()));
        const element = document.querySelector(tag) as Subject;
        await element.updateComplete;
        await element.updateComplete;
        expect([element.getAttribute('state'), element.getAttribute('source')]).to.deep.equal(['ready', 'static']);
      });

      it('asks for its placement once, however many updates come', async () => {
        const { element, scope } = await place(full('placement="other"'));
        element.requestUpdate();
        await element.updateComplete;
        expect(scope.asks.map(({ placement }) => placement)).to.deep.equal(['other']);
      });

      it('asks anew when the cart changes', async () => {
        const { element, scope } = await place(full());
        scope.change('cart', { cart: { items: [{ id: 'unrelated', quantity: 1, price: 900 }] } });
        await until(() => scope.asks.length === 2, 'a second ask');
        expect(element.getAttribute('state')).to.equal('ready');
      });

      it('moves nothing once the shopper has touched it', async () => {
        const { element, scope } = await place(full());
        const before = shown(element);
        const control = element.shadowRoot?.querySelector('input:enabled, button, a') as HTMLElement;
        control.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        scope.answer = () => ({ order: reversed });
        scope.change('cart', { cart: { items: [{ id: 'unrelated', quantity: 1, price: 900 }] } });
        await painted();
        expect(shown(element)).to.deep.equal(before);
      });

      it('gives up its question when it leaves the page', async () => {
        const answer = gate<object>();
        const scope = new TestScope(() => answer.promise);
        const host = scope.mount(full());
        await until(() => scope.signals.length === 1);
        host.remove();
        expect(scope.signals[0]?.aborted).to.equal(true);
        answer.open({});
      });

      it('tells each drawn decision once, and no further than the checkout scope', async () => {
        const outside: Event[] = [];
        const listen = (event: Event) => outside.push(event);
        document.addEventListener('till-decision', listen);
        const scope = new TestScope();
        const host = scope.mount('');
        const element = fragment(full()).firstElementChild as Subject;
        const told: CustomEvent[] = [];
        element.addEventListener('till-decision', event => told.push(event as CustomEvent));
        host.append(element);
        await until(() => told.length > 0, 'till-decision');
        await painted();
        document.removeEventListener('till-decision', listen);
        expect(told).to.have.length(1);
        expect(told[0]?.detail.placement).to.equal(element.placement);
        expect(told[0]?.cancelable).to.equal(false);
        expect(outside).to.have.length(0);
      });

      it('records that it was seen once, after a second in view', async () => {
        const { element, scope } = await place(full());
        element.scrollIntoView();
        await until(() => scope.tracked.length > 0, 'an impression');
        element.requestUpdate();
        await painted();
        expect(scope.tracked.map(([name, params]) => [name, params.placement])).to.deep.equal([['till_impression', element.placement]]);
        expect(scope.tracked[0]?.[1].request_id).to.be.a('string').and.not.equal('');
      });
    });

    describe('layout', () => {
      for (const [width, more] of [['auto', ''], ['280px', ''], ['560px', 'layout="tabs"'], ['420px', 'layout="compact"']] as const) it(`moves nothing that was painted when the decision comes (${width} wide ${more})`, async () => {
        const answer = gate<object>();
        const scope = new TestScope(() => answer.promise);
        scope.timeout = 4000;
        const host = scope.mount(`${full(more)}<p>What stands below.</p>`);
        host.style.inlineSize = width;
        const element = host.querySelector(tag) as Subject;
        const below = host.querySelector('p') as HTMLElement;
        await until(() => scope.asks.length > 0);
        await painted();
        await painted();
        expect(element.getAttribute('state')).to.equal('loading');
        const { top } = below.getBoundingClientRect();
        const shifts: unknown[] = [];
        const observer = new PerformanceObserver(entries => shifts.push(...entries.getEntries()));
        observer.observe({ type: 'layout-shift' });
        const note = { id: ids[1] ?? '', text: 'A note that the decision brings, and a long one at that, longer than any row', reasons: [{ code: 'popular' }] };
        answer.open({ order: reversed, notes: [note] });
        await until(() => element.state === 'ready');
        await painted();
        await painted();
        observer.disconnect();
        expect(below.getBoundingClientRect().top).to.equal(top);
        expect(shifts).to.deep.equal([]);
      });

      for (const [name, style] of [['right to left', 'direction: rtl'], ['in a column of 280 pixels', 'inline-size: 280px']] as const) {
        it(`stays inside its box ${name}`, async () => {
          const { host, element } = await place(full());
          host.style.cssText = style;
          if (name === 'right to left') host.dir = 'rtl';
          await painted();
          const box = element.getBoundingClientRect();
          const visible = [...element.shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? []].filter(part => part.checkVisibility() && !part.closest('[popover], .track, .scroller'));
          for (const part of visible) {
            const { left, right } = part.getBoundingClientRect();
            expect(left, part.getAttribute('part') ?? '').to.be.at.least(box.left - 1);
            expect(right, part.getAttribute('part') ?? '').to.be.at.most(box.right + 1);
          }
        });
      }
    });

    describe('accessibility', () => {
      for (const dir of ['ltr', 'rtl']) {
        it(`has no fault that axe can find (${dir})`, async () => {
          const note = { id: ids[0] ?? '', text: 'Chosen by many', reasons: [{ code: 'popular' }] };
          const { host } = await place(full('label="A group"'), new TestScope(() => ({ notes: [note] })));
          host.dir = dir;
          await frame();
          await accessible(host);
        });
      }
    });

    describe('static content', () => {
      const inForm = (content: string) => `<form>${markup(`${list}='${json(entries)}'`, content)}</form>`;
      const submitted = (host: HTMLElement) => [...new FormData(host.querySelector('form') as HTMLFormElement).getAll('choice')];

      it('neither shows nor submits once the element is drawn', async () => {
        const { host } = await place(inForm(fallback));
        const control = host.querySelector('[name=choice]') as HTMLInputElement;
        expect(control.checkVisibility()).to.equal(false);
        expect(control.disabled).to.equal(true);
        expect(submitted(host)).to.deep.equal([]);
      });

      it('does not submit what is added to it later', async () => {
        const { host, element } = await place(inForm(''));
        element.append(fragment(fallback));
        await until(() => (host.querySelector('[name=choice]') as HTMLInputElement).disabled);
        expect(submitted(host)).to.deep.equal([]);
      });

      it('takes over, shows and submits when the element cannot be drawn, and harms no neighbour', async () => {
        const scope = new TestScope();
        const host = scope.mount(`<form></form>${full('id="neighbour"')}`);
        const element = fragment(markup(`${list}='${json(entries)}'`, fallback)).firstElementChild as Subject;
        const faults: unknown[] = [];
        element.addEventListener('till-error', event => faults.push((event as CustomEvent).detail));
        Object.defineProperty(element, 'strings', { get: () => { throw new Error('broken sentences'); } });
        host.querySelector('form')?.append(element);
        await until(() => element.getAttribute('state') === 'error', 'state=error');
        const control = host.querySelector('[name=choice]') as HTMLInputElement;
        expect(control.checkVisibility()).to.equal(true);
        expect(control.disabled).to.equal(false);
        expect(submitted(host)).to.deep.equal([control.value]);
        expect(faults).to.deep.equal([{ code: 'render-failed', at: tag }]);
        const neighbour = host.querySelector('#neighbour') as Subject;
        await until(() => neighbour.state === 'ready');
      });

      it('takes over from an element that was drawn before', async () => {
        const { host, element } = await place(inForm(fallback));
        Object.defineProperty(element, 'strings', { get: () => { throw new Error('broken sentences'); } });
        element.requestUpdate();
        await until(() => element.getAttribute('state') === 'error');
        expect(submitted(host)).to.have.length(1);
        element.requestUpdate();
        set(element, entries.slice(1));
        await frame();
        expect(element.getAttribute('state')).to.equal('error');
      });
    });

    it('is defined once: a second copy is ignored', () => {
      expect(define(tag, class extends HTMLElement {})).to.equal(false);
    });
  });
}

async function warned<T>(act: () => Promise<T>): Promise<[string[], T]> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...args: unknown[]) => { warnings.push(args.join(' ')); };
  try {
    return [warnings, await act()];
  } finally {
    console.warn = warn;
  }
}
