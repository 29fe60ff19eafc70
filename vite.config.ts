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

const builds: Record<string, () => UserConfig> = {
  'service-worker': () => classic('worker/service/service-worker.ts', 'till-sw.js'),
  ranker: () => classic('worker/ranker/worker.ts', 'till-ranker.js'),
  library: () => ({
    publicDir: false,
    build: {
      outDir: 'dist', emptyOutDir: false, target: 'es2022', minify: true,
      lib: { entry: { tillkit: 'components/index.ts', client: 'worker/client/index.ts', service: 'worker/service/index.ts' }, formats: ['es'] },
      rollupOptions: { output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  }),
};

export default defineConfig(({ mode }) => builds[mode]?.() ?? {});
