import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts as errorTexts } from '../../renderer/i18n/uk/errors.ts';
import { texts as settingsTexts } from '../../renderer/i18n/uk/settings.ts';
import { damageTail } from '../support/faults.ts';
import { open, signIn, words } from './desk/desk.ts';
import { newDossier, saved } from './desk/fill.ts';
import { ask } from './desk/quick.ts';
import { expect, test } from './support/journey-test.ts';

test('damaged data are told as such and restored from the backup by the passphrase', async ({ stage }) => {
  const { login, passphrase } = stage.person('officer');
  const first = await stage.openDesk('officer');
  await signIn(first, login, passphrase);
  await newDossier(first, 'vehicle');
  await first.page.locator('#field-proceeding-number').fill('74520916');
  await saved(first);
  await open(first, 'settings');
  await first.page.getByRole('button', { name: settingsTexts.settings.backup, exact: true }).click();
  await first.page.getByRole('button', { name: settingsTexts.settings.backupMake }).click();
  await expect(first.page.getByText(settingsTexts.settings.backupKind.made)).toBeVisible();
  await first.app.close();
  const database = join(stage.folder, 'officer', 'lotdesk.db');
  damageTail(database);
  writeFileSync(`${database}-wal`, Buffer.alloc(64, 1));
  const damaged = readFileSync(database);

  const second = await stage.openDesk('officer');
  const { page } = second;
  const field = page.getByLabel(words.session.passphrase, { exact: true });
  await field.fill(passphrase);
  await page.getByRole('button', { name: words.session.unlock, exact: true }).click();
  await expect(page.getByText(words.session.damagedTitle)).toBeVisible();
  await expect(page.getByText(words.session.damagedBackup.split('{{')[0] ?? '')).toBeVisible();

  await field.fill('зовсім інша фраза');
  await page.getByRole('button', { name: words.session.restore }).click();
  await expect(page.getByText(errorTexts.error['wrong-passphrase'])).toBeVisible();
  await field.fill(passphrase);
  await page.getByRole('button', { name: words.session.restore }).click();
  const notice = page.getByRole('dialog', { name: words.session.restoredTitle });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: words.session.restoredSeen }).click();
  const { restored } = await ask<{ restored: { keptIn: string } }>(second, 'session.state');
  expect(readFileSync(join(stage.folder, 'officer', restored.keptIn, 'lotdesk.db'))).toEqual(damaged);
  await open(second, 'dossiers');
  await expect(page.getByText('74520916')).toBeVisible();
});
