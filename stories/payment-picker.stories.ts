import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/payment-picker/payment-picker.ts';
import type { RequestEvent } from '../components/shared/request-event.ts';
import type { PaymentOption } from '../worker/protocol/index.ts';
import { long, payment } from './parts/data.ts';
import { looks, shared, stage, type StageArgs, type Story } from './parts/stage.ts';

interface Args extends StageArgs {
  readonly options: readonly PaymentOption[] | string;
  readonly layout: 'list' | 'tabs' | 'compact';
  readonly show: number;
  readonly label: string;
  readonly required: boolean;
  readonly disabled: boolean;
}

const remove = (event: RequestEvent<{ readonly id: string }, unknown>) => event.respondWith(new Promise(resolve => { setTimeout(resolve, 400); }));

const meta: Meta<Args> = {
  title: 'Elements/Payment picker',
  component: 'till-payment-picker',
  args: { ...shared.args, options: payment, layout: 'list', show: 5, label: '', required: true, disabled: false },
  argTypes: { ...shared.argTypes, options: { control: 'object' }, layout: { control: 'inline-radio', options: ['list', 'tabs', 'compact'] } },
  render: (args, { globals }) => stage(args, globals, html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <till-payment-picker name="payment" .options=${args.options} layout=${args.layout} .show=${args.show} .label=${args.label} ?required=${args.required} ?disabled=${args.disabled} @till-remove-saved=${remove}>
        <fieldset><legend>Payment</legend>${payment.map(({ id, label }) => html`<label><input type="radio" name="payment" value=${id}> ${label}</label>`)}</fieldset>
        <p slot="card">The card fields of a payment provider live here, in the page's own document.</p>
      </till-payment-picker>
    </form>`),
};
export default meta;

/** Decided on the device: the method this shopper used before comes first, and says so. */
export const Default: Story<Args> = {};
/** Decided by the remote API, with the same engine. */
export const Remote: Story<Args> = { args: { rung: 'remote' } };
/** Nothing could decide: the page's own order. */
export const Static: Story<Args> = { args: { rung: 'static' } };
/** The room that is kept while the decision is awaited. */
export const Loading: Story<Args> = { args: { rung: 'loading' } };
/** The answer comes after the deadline and is dropped: the page's order stands. */
export const Slow: Story<Args> = { args: { rung: 'slow' } };
/** The decider fails and a method is bad: the rest works. */
export const Broken: Story<Args> = { args: { rung: 'broken', options: JSON.stringify([{ id: 'no-kind', label: 'No kind' }, ...payment.slice(1, 4)]) } };
export const Tabs: Story<Args> = { args: { layout: 'tabs', options: payment.slice(1, 5) } };
export const Compact: Story<Args> = { args: { layout: 'compact' } };
export const Disabled: Story<Args> = { args: { disabled: true } };
export const LongText: Story<Args> = { args: { options: long.payment } };
export const RightToLeft: Story<Args> = { globals: looks.rightToLeft };
export const Dark: Story<Args> = { globals: looks.dark };
export const Mobile: Story<Args> = { globals: looks.mobile };
