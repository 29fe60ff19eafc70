import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/upsell-carousel/upsell-carousel.ts';
import type { RequestEvent } from '../components/shared/request-event.ts';
import type { Product } from '../worker/protocol/index.ts';
import { long, products } from './parts/data.ts';
import { looks, shared, stage, type StageArgs, type Story } from './parts/stage.ts';

interface Args extends StageArgs {
  readonly products: readonly Product[] | string;
  readonly show: number;
  readonly label: string;
  readonly omnibus: boolean;
  readonly answer: 'accepts' | 'refuses' | 'hangs';
}

const answerTo = (answer: Args['answer']) => (event: RequestEvent<unknown, unknown>) => event.respondWith(new Promise(resolve => {
  if (answer !== 'hangs') setTimeout(() => resolve({ accepted: answer === 'accepts' }), 400);
}));

const meta: Meta<Args> = {
  title: 'Elements/Upsell carousel',
  component: 'till-upsell-carousel',
  args: { ...shared.args, products, show: 6, label: '', omnibus: false, answer: 'accepts' },
  argTypes: { ...shared.argTypes, products: { control: 'object' }, answer: { control: 'inline-radio', options: ['accepts', 'refuses', 'hangs'], table: { category: 'Stage' } } },
  render: (args, { globals }) => stage(args, globals, html`
    <till-upsell-carousel .products=${args.products} .show=${args.show} .label=${args.label} .omnibus=${args.omnibus}
      @till-add-to-cart=${answerTo(args.answer)} @till-remove-from-cart=${answerTo('accepts')}>
      <ul>${products.map(({ title, url }) => html`<li><a href=${url ?? '#'}>${title}</a></li>`)}</ul>
    </till-upsell-carousel>`),
};
export default meta;

/** Decided on the device: what goes with the teapot in the cart comes first, each product with its reason. */
export const Default: Story<Args> = {};
/** Decided by the remote API, with the same engine. */
export const Remote: Story<Args> = { args: { rung: 'remote' } };
/** Nothing could decide: the page's own order, without what is in the cart. */
export const Static: Story<Args> = { args: { rung: 'static' } };
/** The room that is kept while the decision is awaited. */
export const Loading: Story<Args> = { args: { rung: 'loading' } };
/** The answer comes after the deadline and is dropped: the page's order stands. */
export const Slow: Story<Args> = { args: { rung: 'slow' } };
/** The decider fails and half of the data is bad: the rest works. */
export const Broken: Story<Args> = { args: { rung: 'broken', products: JSON.stringify([products[0], { id: 'no-title' }, { ...products[1], url: 'javascript:alert(1)' }, products[4]]) } };
/** The page could not add the product. */
export const Refused: Story<Args> = { args: { answer: 'refuses' } };
/** Everything fits: no buttons to scroll by. */
export const Few: Story<Args> = { args: { products: products.slice(0, 2) } };
/** Struck prices stand only where the lowest price of the last 30 days does. */
export const Omnibus: Story<Args> = { args: { omnibus: true } };
export const LongText: Story<Args> = { args: { products: long.products } };
export const RightToLeft: Story<Args> = { globals: looks.rightToLeft };
export const Dark: Story<Args> = { globals: looks.dark };
export const Mobile: Story<Args> = { globals: looks.mobile };
