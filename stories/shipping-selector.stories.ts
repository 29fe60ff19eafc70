import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/shipping-selector/shipping-selector.ts';
import type { ShippingOption } from '../worker/protocol/index.ts';
import { long, shipping } from './parts/data.ts';
import { looks, shared, stage, type StageArgs, type Story } from './parts/stage.ts';

interface Args extends StageArgs {
  readonly options: readonly ShippingOption[] | string;
  readonly freeFrom: number | undefined;
  readonly label: string;
  readonly required: boolean;
  readonly disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Shipping selector',
  component: 'till-shipping-selector',
  args: { ...shared.args, options: shipping, freeFrom: 6000, label: '', required: true, disabled: false },
  argTypes: { ...shared.argTypes, options: { control: 'object' }, freeFrom: { control: 'number' } },
  render: (args, { globals }) => stage(args, globals, html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <till-shipping-selector name="shipping" .options=${args.options} .freeFrom=${args.freeFrom} .label=${args.label} ?required=${args.required} ?disabled=${args.disabled}>
        <fieldset><legend>Delivery</legend>${shipping.map(({ id, label }) => html`<label><input type="radio" name="shipping" value=${id}> ${label}</label>`)}</fieldset>
      </till-shipping-selector>
    </form>`),
};
export default meta;

/** Decided on the device, with the day of arrival, the real cut-off, and the way to free delivery. */
export const Default: Story<Args> = {};
/** Decided by the remote API, with the same engine. */
export const Remote: Story<Args> = { args: { rung: 'remote' } };
/** Nothing could decide: the page's own order. */
export const Static: Story<Args> = { args: { rung: 'static' } };
/** The room that is kept while the decision is awaited. */
export const Loading: Story<Args> = { args: { rung: 'loading' } };
/** The answer comes after the deadline and is dropped: the page's order stands. */
export const Slow: Story<Args> = { args: { rung: 'slow' } };
/** The decider fails and a rate is bad: the rest works. */
export const Broken: Story<Args> = { args: { rung: 'broken', options: JSON.stringify([{ id: 'no-price', label: 'No price' }, ...shipping.slice(0, 3)]) } };
/** The cart has what free delivery asks for. */
export const FreeReached: Story<Args> = { args: { freeFrom: 4000 } };
export const Disabled: Story<Args> = { args: { disabled: true } };
export const LongText: Story<Args> = { args: { options: long.shipping } };
export const RightToLeft: Story<Args> = { globals: looks.rightToLeft };
export const Dark: Story<Args> = { globals: looks.dark };
export const Mobile: Story<Args> = { globals: looks.mobile };
