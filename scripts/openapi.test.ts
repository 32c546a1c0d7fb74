import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { routes } from '../shared/central-api/routes.ts';
import { openApiText } from './openapi-document.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = fileURLToPath(new URL('../shared/central-api/openapi.json', import.meta.url));

test('the committed OpenAPI document is what the schemas and the route table give', async () => {
  expect((await readFile(committed, 'utf8')) === openApiText(), 'run: node scripts/openapi.ts').toBe(true);
});

test('a public linter finds no error in the OpenAPI document', { timeout: 180_000 }, async () => {
  const linter = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url));
  const args = [linter, 'lint', committed, '--format', 'json'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  const { totals } = JSON.parse(stdout) as { totals: { errors: number; warnings: number } };
  expect(totals).toMatchObject({ errors: 0, warnings: 0 });
});

test('every call of the contract has one name and one place', () => {
  const names = routes.map(({ operationId }) => operationId);
  const places = routes.map(({ method, path }) => `${method} ${path}`);
  expect([new Set(names).size, new Set(places).size]).toEqual([routes.length, routes.length]);
});
