import { defineConfig } from 'vitest/config';
import { patience } from './test/support/patience.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          expect: { poll: patience },
          // Fuzz tests do counted work; on a busy machine that work takes long, and long is not wrong.
          testTimeout: 60_000,
          include: ['{shared,electron,renderer,scripts,test}/**/*.test.{ts,tsx}'],
          exclude: ['test/integration/**', 'test/conformance/**', 'test/e2e/**', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          expect: { poll: patience },
          include: ['test/integration/**/*.test.ts', 'test/conformance/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
