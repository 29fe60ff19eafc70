import { expect } from 'chai';
import { TestScope } from './test-scope.ts';
import { painted, until } from './waiting.ts';

interface FormSubject extends HTMLElement {
  value: string;
  required: boolean;
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  readonly state: string;
  readonly updateComplete: Promise<boolean>;
  checkValidity(): boolean;
  formStateRestoreCallback(value: unknown): void;
}

export interface FormContract {
  readonly tag: string;
  /** Attributes with data for at least two choices, none of them preselected. */
  readonly attributes: string;
  /** A value that can be chosen, and another. */
  readonly values: readonly [string, string];
}

/** What is true of every form-associated element, tested on one of them. */
export function formContract({ tag, attributes, values: [first, second] }: FormContract): void {
  const place = async (more = '', wrap = (html: string) => html) => {
    const host = new TestScope().mount(`<form>${wrap(`<${tag} name="choice" ${attributes} ${more}></${tag}>`)}</form>`);
    const element = host.querySelector(tag) as FormSubject;
    await until(() => element.state === 'ready');
    await element.updateComplete;
    const form = host.querySelector('form') as HTMLFormElement;
    return { element, form, submitted: () => new FormData(form).get('choice') };
  };
  const choose = (element: HTMLElement, value: string) => element.shadowRoot?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();

  describe(`<${tag}> in a form`, () => {
    afterEach(() => document.body.replaceChildren());

    it('submits name=value, and nothing while nothing is chosen', async () => {
      const { element, form, submitted } = await place();
      expect(element.form).to.equal(form);
      expect(submitted()).to.equal(null);
      choose(element, first);
      expect(submitted()).to.equal(first);
    });

    it('fires input and change once for the shopper\'s choice, with the new value in place', async () => {
      const { element, form, submitted } = await place();
      const told: string[] = [];
      for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(`${type} ${element.value} ${String(submitted())}`));
      choose(element, second);
      expect(told).to.deep.equal([`input ${second} ${second}`, `change ${second} ${second}`]);
    });

    it('fires nothing for a value set by code', async () => {
      const { element, form, submitted } = await place();
      const told: string[] = [];
      for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(type));
      element.value = second;
      await element.updateComplete;
      expect(submitted()).to.equal(second);
      expect(told).to.deep.equal([]);
    });

    it('has the native validity and message of a required choice', async () => {
      const { element, form } = await place('required');
      const native = document.createElement('input');
      Object.assign(native, { type: 'radio', required: true, name: 'native' });
      expect(form.checkValidity()).to.equal(false);
      expect(element.validity.valueMissing).to.equal(true);
      expect(element.validationMessage).to.equal(native.validationMessage);
      choose(element, first);
      await element.updateComplete;
      expect(form.checkValidity()).to.equal(true);
      expect(element.validationMessage).to.equal('');
    });

    it('goes back to the page\'s value on reset', async () => {
      const { element, form } = await place(`value="${second}"`);
      expect(element.value).to.equal(second);
      choose(element, first);
      expect(element.value).to.equal(first);
      form.reset();
      await element.updateComplete;
      expect(element.value).to.equal(second);
      expect(element.shadowRoot?.querySelector<HTMLInputElement>('input:checked')?.value).to.equal(second);
    });

    it('takes back what the browser restores', async () => {
      const { element, submitted } = await place();
      element.formStateRestoreCallback(second);
      await element.updateComplete;
      expect(submitted()).to.equal(second);
    });

    it('is disabled by a fieldset around it and by its own attribute', async () => {
      const inside = await place(`value="${first}" required`, html => `<fieldset disabled>${html}</fieldset>`);
      await painted();
      expect(inside.submitted()).to.equal(null);
      expect(inside.element.willValidate).to.equal(false);
      expect(inside.element.shadowRoot?.querySelector('input:enabled')).to.equal(null);
      const own = await place(`value="${first}" disabled`);
      expect(own.submitted()).to.equal(null);
      own.element.disabled = false;
      await own.element.updateComplete;
      expect(own.submitted()).to.equal(first);
    });

    it('has the same value whether it was set before or after it was attached', async () => {
      const { element } = await place();
      const early = element.cloneNode() as FormSubject;
      early.value = second;
      element.replaceWith(early);
      await until(() => early.state === 'ready');
      await early.updateComplete;
      expect(early.value).to.equal(second);
    });
  });
}
