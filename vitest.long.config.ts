import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.long.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Shared machines are noisy: there a test that fails is run once more, and shown as retried.
    retry: process.env.CI ? 1 : 0,
  },
});
