import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Cart } from '../../worker/protocol/index.ts';
import { cart } from './data.ts';
import './story-scope.ts';
import type { Rung } from './story-scope.ts';

/** What every story can turn. */
export interface StageArgs {
  /** Where the decision comes from, or how it fails to come. */
  readonly rung: Rung;
  readonly cart: Cart;
}

export type Story<Args extends StageArgs> = StoryObj<Args>;

/** Page side answers, as a shop's backend gives them. */
export type Answers = (event: Event) => void;

const CURRENCY: Readonly<Record<string, string>> = { ja: 'JPY' };

/** Stands `content` on a page with a scope whose decider is at `rung`. */
export function stage({ rung, cart: held }: StageArgs, globals: Readonly<Record<string, unknown>>, content: TemplateResult): TemplateResult {
  const locale = String(globals.locale ?? 'en');
  return html`<story-scope rung=${rung} .cart=${held} currency=${CURRENCY[locale] ?? 'EUR'} locale=${locale}>${content}</story-scope>`;
}

/** Controls that every element's stories share. */
export const shared = {
  args: { rung: 'engine', cart },
  argTypes: {
    rung: { control: 'select', options: ['engine', 'remote', 'static', 'slow', 'broken', 'loading'], table: { category: 'Stage' } },
    cart: { control: 'object', table: { category: 'Stage' } },
    // Told by the element, not given to it.
    state: { control: false },
    source: { control: false },
    locale: { control: false },
    currency: { control: false },
  },
} satisfies Pick<Meta, 'argTypes'> & { args: StageArgs };

/** The looks that each element is shown in besides its own. */
export const looks = {
  rightToLeft: { locale: 'ar', direction: 'rtl' },
  dark: { theme: 'dark' },
  mobile: { width: 'mobile' },
} as const;
