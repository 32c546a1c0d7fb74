import { defineConfig } from '@playwright/test';

// Two workers: every journey starts a whole program, often two, and a central database; each on folders and ports of its own.
export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.spec.ts', 'electron-double/contract/**/*.spec.ts'],
  outputDir: 'out/e2e',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 40_000 },
  reporter: [['list']],
});
