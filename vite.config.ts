import { existsSync, readdirSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';

/**
 * One build a file that a merchant ships, because a service worker and a classic worker must each be one self-contained file:
 *   vite build --mode library | service-worker | ranker | demo
 */
const classic = (entry: string, fileName: string): UserConfig => ({
  publicDir: false,
  // A classic script has no import.meta; where it is, is where it was loaded from.
  define: { 'import.meta.url': 'self.location.href' },
  build: {
    outDir: 'dist', emptyOutDir: false, target: 'es2022', minify: true, sourcemap: false, copyPublicDir: false,
    rollupOptions: { input: entry, output: { format: 'iife', entryFileNames: fileName, assetFileNames: '[name][extname]', codeSplitting: false } },
  },
});

/** Each element on its own, for a page that wants no other: `tillkit/elements/payment-picker`. */
const elements = () => Object.fromEntries(readdirSync('components')
  .filter(name => existsSync(`components/${name}/${name}.ts`) && name !== 'strings' && name !== 'theme')
  .map(name => [`elements/${name}`, `components/${name}/${name}.ts`]));

/** Each language but English, which is built in: `tillkit/strings/de`. */
const languages = () => Object.fromEntries(['all', 'ar', 'de', 'es', 'fr', 'ja'].map(name => [`strings/${name}`, `components/strings/${name}.ts`]));

const builds: Record<string, () => UserConfig> = {
  'service-worker': () => classic('worker/service/service-worker.ts', 'till-sw.js'),
  ranker: () => classic('worker/ranker/worker.ts', 'till-ranker.js'),
  library: () => ({
    publicDir: false,
    build: {
      outDir: 'dist', emptyOutDir: false, target: 'es2022', minify: true,
      lib: { entry: { tillkit: 'components/index.ts', client: 'worker/client/index.ts', adapters: 'worker/client/adapters/index.ts', service: 'worker/service/index.ts', ...elements(), ...languages() }, formats: ['es'] },
      rollupOptions: { output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  }),
  demo: () => ({
    publicDir: false, base: '/assets/',
    build: {
      outDir: 'out/demo', emptyOutDir: true, target: 'es2022', minify: true, manifest: true, modulePreload: { polyfill: false },
      rollupOptions: {
        input: ['demo/pages/shop.ts', 'demo/pages/checkout.ts', 'demo/pages/shop.css'],
        output: { entryFileNames: '[name]-[hash].js', chunkFileNames: 'part-[hash].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  }),
  'shop-worker': () => {
    const build = classic('demo/worker/shop-worker.ts', 'shop-sw.js');
    return { ...build, build: { ...build.build, outDir: 'out/demo' } };
  },
};

export default defineConfig(({ mode }) => builds[mode]?.() ?? {});
