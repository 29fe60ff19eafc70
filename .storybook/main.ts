import type { StorybookConfig } from '@storybook/web-components-vite';

/** Named here, or the dev server loads a second copy of lit-html when it meets one of them late. */
const LIT = ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', 'lit/directives/live.js', 'lit/directives/repeat.js', '@lit/context', 'valibot', 'cockatiel'];

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Made by "npm run manifest"; the preview reads it for the tables of the docs pages.
  staticDirs: [{ from: '../dist/custom-elements.json', to: '/custom-elements.json' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: vite => ({ ...vite, optimizeDeps: { ...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), ...LIT] } }),
};
export default config;
