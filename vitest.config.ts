import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/components/**', 'tests/**/*.browser.test.ts', 'node_modules/**'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
