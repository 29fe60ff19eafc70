import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../components/checkout/checkout.ts';
import '../components/coupon-banner/coupon-banner.ts';
import '../components/payment-picker/payment-picker.ts';
import '../components/shipping-selector/shipping-selector.ts';
import '../components/upsell-carousel/upsell-carousel.ts';
import type { RequestEvent } from '../components/shared/request-event.ts';
import { cart, offers, payment, products, shipping } from './parts/data.ts';
import { looks, shared, stage, type StageArgs, type Story } from './parts/stage.ts';

const accept = (event: RequestEvent<unknown, unknown>) => event.respondWith({ accepted: true });

const elements = (): TemplateResult => html`
  <form class="checkout" @submit=${(event: Event) => event.preventDefault()} @till-apply-coupon=${accept} @till-remove-coupon=${accept} @till-add-to-cart=${accept} @till-remove-from-cart=${accept}>
    <till-shipping-selector name="shipping" required .options=${shipping} free-from="6000"></till-shipping-selector>
    <till-coupon-banner .offers=${offers}></till-coupon-banner>
    <till-payment-picker name="payment" required .options=${payment}></till-payment-picker>
    <till-upsell-carousel .products=${products}></till-upsell-carousel>
  </form>`;

const meta: Meta<StageArgs> = {
  title: 'Elements/Checkout',
  component: 'till-checkout',
  args: { ...shared.args },
  argTypes: { ...shared.argTypes },
  render: (args, { globals }) => stage(args, globals, elements()),
};
export default meta;

/** All elements in one scope, decided on the device with one request. */
export const Default: Story<StageArgs> = {};
/** The real scope with neither service worker nor API: every element stands in the page's own order. */
export const RealScope: Story<StageArgs> = {
  render: (args, { globals }) => html`<till-checkout service-worker="none" currency="EUR" country="DE" locale=${String(globals.locale ?? 'en')} .cart=${args.cart}>${elements()}</till-checkout>`,
};
/** Decided by the remote API, with the same engine. */
export const Remote: Story<StageArgs> = { args: { rung: 'remote' } };
/** Nothing could decide: the page's own order. */
export const Static: Story<StageArgs> = { args: { rung: 'static' } };
/** The room that is kept while the decision is awaited. */
export const Loading: Story<StageArgs> = { args: { rung: 'loading' } };
/** The answer comes after the deadline and is dropped. */
export const Slow: Story<StageArgs> = { args: { rung: 'slow' } };
/** The decider fails: the checkout works all the same. */
export const Broken: Story<StageArgs> = { args: { rung: 'broken' } };
/** A code is in force, and what was suggested first is in the cart. */
export const FullCart: Story<StageArgs> = { args: { cart: { items: [...cart.items, { id: 'sencha', title: 'First-flush sencha', quantity: 1, price: 1890 }], coupons: ['AUTUMN10'] } } };
export const RightToLeft: Story<StageArgs> = { globals: looks.rightToLeft };
export const Dark: Story<StageArgs> = { globals: looks.dark };
export const Mobile: Story<StageArgs> = { globals: looks.mobile };
