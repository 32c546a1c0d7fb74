import { defineConfig } from '@playwright/test';

// One worker: every journey starts a whole program, often two, and a central database.
export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.spec.ts', 'electron-double/contract/**/*.spec.ts'],
  outputDir: 'out/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 40_000 },
  reporter: [['list']],
});
