import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/strings/all.ts';
import '../components/theme/theme.css';
import './preview.css';

setCustomElementsManifest(await (await fetch('./custom-elements.json')).json());

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Elements', ['Checkout', 'Payment picker', 'Shipping selector', 'Coupon banner', 'Upsell carousel']] } },
  },
  initialGlobals: { theme: 'light', locale: 'en', direction: 'ltr', width: 'full' },
  globalTypes: {
    theme: toolbar('Theme', 'circlehollow', { light: 'Light', dark: 'Dark', auto: 'As the system' }),
    locale: toolbar('Language', 'globe', { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', ja: '日本語', ar: 'العربية' }),
    direction: toolbar('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    width: toolbar('Width', 'mobile', { full: 'Full', mobile: '320 px' }),
  },
  decorators: [
    // On an element around the story, not on the document: a docs page shows many stories at once.
    (story, { globals: { theme, locale, direction, width } }) => html`<div class="page" data-till-theme=${theme} lang=${locale} dir=${direction} data-width=${width}>${story()}</div>`,
  ],
};
export default preview;

function toolbar(name: string, icon: string, items: Readonly<Record<string, string>>) {
  return { description: name, toolbar: { title: name, icon, dynamicTitle: true, items: Object.entries(items).map(([value, title]) => ({ value, title })) } };
}
