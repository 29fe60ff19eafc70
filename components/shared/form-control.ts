import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TillElement } from './till-element.ts';

/**
 * A form-associated element: it submits `name=value`, takes part in validation, reset, restore and `fieldset disabled`.
 * Validity and its translated message are those of a real native input in the shadow root.
 */
export abstract class FormControl extends TillElement {
  static readonly formAssociated = true;

  /** Name that the form submits. */
  @property({ reflect: true }) name = '';
  /** The form needs a choice. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Nothing can be chosen and nothing is submitted. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** A fieldset around the element is disabled. */
  @state() protected formDisabled = false;

  readonly #internals = this.attachInternals();

  /** What is submitted; undefined submits nothing. */
  protected abstract get formValue(): string | undefined;
  /** The native input that stands for the element's validity; null while there is none to use. */
  protected abstract get validated(): HTMLInputElement | null;
  /** Said where a choice is needed and there is nothing to choose. */
  protected abstract get missingMessage(): string;
  /** Back to the value that the page gave. */
  protected abstract resetValue(): void;
  protected abstract restoreValue(value: string): void;

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  protected get inactive(): boolean {
    return this.disabled || this.formDisabled;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.syncForm();
  }

  /** Tells the form the value and its validity. */
  protected syncForm(): void {
    this.#internals.setFormValue(this.formValue ?? null);
    const input = this.validated;
    if (input) this.#internals.setValidity(input.validity, input.validationMessage, input);
    else this.#internals.setValidity({ valueMissing: this.required }, this.missingMessage);
  }

  /** The static content submits for itself now. */
  protected override onFailure(): void {
    this.#internals.setFormValue(null);
    this.#internals.setValidity({});
  }

  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  formResetCallback(): void {
    this.resetValue();
  }

  formStateRestoreCallback(value: unknown): void {
    if (typeof value === 'string') this.restoreValue(value);
  }
}
