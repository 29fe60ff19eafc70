import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { onFirstInput } from './first-input.ts';
import { FormControl } from './form-control.ts';
import { reorder } from './reorder.ts';
import { Reserve } from './reserve.ts';

/** What every option of a choice has. */
export interface Choosable {
  readonly id: string;
  readonly label: string;
}

interface Pick { readonly id: string; readonly by: 'shopper' | 'page' }

/**
 * One of several, as native radios. The order and the preselection are the decision's until the shopper touches the element;
 * after that the order stands and the choice is theirs: it survives every update, or a notice says why it could not.
 *
 * @slot label - Replaces the text of `label`.
 * @slot - Static content: shown until the element is defined, when it fails, and with scripts off.
 * @fires input - The shopper chose. Not fired for changes made by code.
 * @fires change - The shopper chose. Not fired for changes made by code.
 */
export abstract class ChoiceElement<Option extends Choosable> extends FormControl {
  static override readonly shadowRootOptions: ShadowRootInit = { ...FormControl.shadowRootOptions, delegatesFocus: true };

  /** Id of the option that is chosen at first and after a reset, where the shopper may choose it. */
  @property({ attribute: 'value' }) defaultValue = '';
  /** Heading of the group; a sentence of the page's language where absent. */
  @property() label = '';

  /** What is shown, until something changes. Not a private name: Lit asks for an update before those exist. */
  private declare arranged: readonly Option[] | undefined;
  #pick: Pick | undefined;
  #pickedLabel = '';
  #frozen: readonly string[] | undefined;
  #focusWanted = false;
  readonly #reserve = new Reserve();
  /** What would be chosen without a decision. */
  #guess: string | undefined;

  /** Options that may be shown here, in the page's order. */
  protected abstract get offered(): readonly Option[];
  /** The list has been given, be it empty. */
  protected abstract get given(): boolean;
  /** The sentence that says why `option` cannot be chosen; undefined where it can. */
  protected abstract whyNot(option: Option): string | undefined;
  /** Whether `option` may be chosen for the shopper by the page, or by a decision: that one may cost them nothing extra. */
  protected abstract mayPreselect(option: Option, by: 'page' | 'decision'): boolean;
  /** Id that the page's own data marks as the default. */
  protected get markedDefault(): string | undefined {
    return undefined;
  }

  /** Id of the chosen option; empty while there is none. Setting it is not a shopper's act: no event is fired. */
  get value(): string {
    return this.chosen?.id ?? '';
  }

  set value(id: string) {
    this.#choose(id ? { id, by: 'page' } : undefined);
  }

  /** Options as shown: the decision's order with what cannot be chosen last; once touched, the order of that moment. */
  protected get shown(): readonly Option[] {
    return this.arranged ??= this.#arrange();
  }

  #arrange(): readonly Option[] {
    const hidden = new Set(this.decision.value?.hidden.map(({ id }) => id));
    const kept = this.offered.filter(({ id }) => !hidden.has(id));
    const options = kept.length > 0 ? kept : this.offered;
    if (this.#frozen) return reorder(options, this.#frozen, idOf);
    const ordered = reorder(options, this.decision.value?.order, idOf);
    const refused = new Set(ordered.filter(option => this.whyNot(option)));
    return [...ordered.filter(option => !refused.has(option)), ...refused];
  }

  protected get chosen(): Option | undefined {
    const choosable = (id: string | undefined) => (id ? this.shown.find(option => option.id === id && !this.whyNot(option)) : undefined);
    const preselectable = (id: string | undefined, by: 'page' | 'decision') => {
      const option = choosable(id);
      return option && this.mayPreselect(option, by) ? option : undefined;
    };
    if (this.#pick?.by === 'shopper') return choosable(this.#pick.id);
    if (this.#pick) return preselectable(this.#pick.id, 'page');
    return preselectable(this.defaultValue, 'page') ?? preselectable(this.decision.value?.preselect, 'decision') ?? preselectable(this.markedDefault, 'page');
  }

  /** Label of the shopper's choice when it cannot be kept; empty otherwise. */
  protected get lost(): string {
    return this.#pick?.by === 'shopper' && this.given && !this.chosen ? this.#pickedLabel : '';
  }

  /** Opening the chosen option's own content now would move what is already painted. */
  protected get mustStayClosed(): boolean {
    return this.#reserve.painted && this.chosen?.id !== this.#guess;
  }

  protected override get formValue(): string | undefined {
    return this.chosen?.id;
  }

  protected override get validated(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[type=radio]:enabled');
  }

  override requestUpdate(...change: Parameters<FormControl['requestUpdate']>): void {
    this.arranged = undefined;
    super.requestUpdate(...change);
  }

  override connectedCallback(): void {
    this.#adoptStaticChoice();
    super.connectedCallback();
    onFirstInput(() => this.requestUpdate());
  }

  override focus(options?: FocusOptions): void {
    const radio = this.renderRoot.querySelector<HTMLInputElement>('input[type=radio]:checked:enabled') ?? this.validated;
    radio?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.chosen) this.#pickedLabel = this.chosen.label;
    if (this.state === 'loading') this.#guess = this.chosen?.id;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const body = this.renderRoot.querySelector<HTMLElement>('[data-body]');
    if (body && this.state === 'loading') this.#reserve.hold(body, this.reservedHeight(body));
    else if (body) this.#reserve.settle(body);
    if (this.#focusWanted && this.state === 'ready') {
      this.#focusWanted = false;
      this.focus();
    }
  }

  /**
   * The group around the rows.
   * @param legend Heading where the page gives none.
   * @param notice What the shopper must know before choosing; read aloud when it comes.
   * @param body The rows. Their space is kept while the decision is awaited.
   */
  protected group(legend: string, notice: string, body: TemplateResult): TemplateResult {
    return html`
      <fieldset part="group" ?disabled=${this.inactive} aria-busy=${this.state === 'loading'} @pointerdown=${this.touch} @focusin=${this.touch} @keydown=${this.touch}>
        <legend part="label"><slot name="label">${this.label || legend}</slot></legend>
        <div role="status">${notice ? html`<p class="notice" part="notice">${notice}</p>` : nothing}</div>
        <div class="body" data-body>${body}</div>
      </fieldset>`;
  }

  /** Height of `body` that fits the rows whatever their order will be. */
  protected reservedHeight(body: HTMLElement): number {
    body.style.blockSize = '';
    return body.getBoundingClientRect().height;
  }

  /** The shopper has begun to use the element: nothing in it moves any more. */
  protected readonly touch = (): void => {
    if (this.#frozen || this.state !== 'ready') return;
    this.#frozen = this.shown.map(idOf);
    this.decision.touched();
  };

  /** A radio of ours was chosen. The value is set before the page hears of it. */
  protected readonly onInput = (event: Event): void => {
    this.touch();
    this.#pick = { id: (event.target as HTMLInputElement).value, by: 'shopper' };
    this.#pickedLabel = this.chosen?.label ?? '';
    this.requestUpdate();
    this.syncForm();
  };

  /** Native `change` stays inside a shadow root; the page gets its own. */
  protected readonly onChange = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  protected override resetValue(): void {
    this.#choose(undefined);
  }

  protected override restoreValue(id: string): void {
    this.#choose({ id, by: 'shopper' });
  }

  protected override onFailure(): void {
    super.onFailure();
    const radio = this.staticContent.radios.find(({ value }) => value === this.#pick?.id);
    if (radio) radio.checked = true;
  }

  /** A choice made by code. The radios follow it even where a click of the same moment has not been drawn yet. */
  #choose(pick: Pick | undefined): void {
    this.#pick = pick;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLInputElement>('input[type=radio]').forEach(radio => {
      radio.checked = radio.value === this.value;
    }));
  }

  /** What the shopper did in the static content before the element was defined stays done. */
  #adoptStaticChoice(): void {
    if (this.hasUpdated) return;
    const radio = this.staticContent.radios.find(({ checked, defaultChecked }) => checked && !defaultChecked);
    if (radio) this.#pick = { id: radio.value, by: 'shopper' };
    this.#focusWanted = this.staticContent.radios.some(other => other === document.activeElement);
  }
}

const idOf = ({ id }: Choosable) => id;
