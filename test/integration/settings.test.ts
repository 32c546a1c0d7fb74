import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../electron/core/db/open.ts';
import { dataPaths } from '../../electron/core/session/paths.ts';
import { createVault } from '../../electron/core/session/vault.ts';
import { cheapKdf, startTestCore, type TestCore, testPassphrase } from '../support/test-core.ts';

let desk: TestCore;
afterEach(async () => desk.dispose());

test('settings are kept, and the rule set in force is shown with its articles', async () => {
  desk = startTestCore();
  await desk.firstRun();
  await desk.call('settings.set', { language: 'en', colourScheme: 'dark' });
  desk = await desk.restart();
  await desk.unlock();
  expect(await desk.call('settings.view', {})).toMatchObject({
    language: 'en',
    colourScheme: 'dark',
    officeName: 'Відділ примусового виконання',
    officerKind: 'state',
  });
  const { sets } = await desk.call('rules.list', {});
  expect(sets).toMatchObject([{ id: '2026-01', standing: 'in-force', source: 'built-in' }]);
  const { rows } = await desk.call('rules.get', { id: '2026-01' });
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ article, source }) => article === '' || source === '')).toEqual([]);
});

test('a backup opens with the same key and holds what was typed up to now', async () => {
  desk = startTestCore();
  await desk.firstRun();
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: 'Квартира в копії' });
  const { name, sizeBytes } = await desk.call('backup.make', {});
  const paths = dataPaths(desk.dataDir);
  expect(readdirSync(paths.backups)).toEqual([basename(paths.keyringCopy), name]);
  expect(sizeBytes).toBeGreaterThan(0);
  const vault = createVault(paths, desk.ports, cheapKdf);
  const key = await vault.openByPassphrase('officer', testPassphrase);
  const copy = openDatabase(join(paths.backups, name), key, { create: false });
  expect(copy.prepare('SELECT title FROM dossier').pluck().all()).toEqual(['Квартира в копії']);
  copy.close();
});
