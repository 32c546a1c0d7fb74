import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { texts as referenceTexts } from '../../renderer/i18n/uk/reference.ts';
import { texts as settingsTexts } from '../../renderer/i18n/uk/settings.ts';
import { sampleKatottg } from '../../shared/domain/reference/sample-katottg.ts';
import { officialFile } from '../support/official-files.ts';
import { type Desk, lock, open, said, signIn } from './desk/desk.ts';
import { newDossier, section } from './desk/fill.ts';
import { ask } from './desk/quick.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';

const { reference } = referenceTexts;
const shots = process.env['LOTDESK_SHOTS'];

test('a codifier is imported by the administrator and a settlement is chosen by the keyboard', async ({
  stage,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'lotdesk-codifier-'));
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  const admin = stage.person('admin');
  await signIn(desk, admin.login, admin.passphrase);
  await open(desk, 'settings');
  await page.getByRole('button', { name: settingsTexts.settings.reference, exact: true }).click();
  await test.step('a broken file is refused by name, a right one is kept', async () => {
    const broken = join(folder, 'katottg-2026-01-01.csv');
    writeFileSync(broken, sampleKatottg().slice(0, 900));
    await importFile(desk, broken);
    await said(page, reference.refused['cut-short']);
    const sample = join(folder, 'katottg-2025-05-16.csv');
    writeFileSync(sample, sampleKatottg());
    await importFile(desk, officialFile('katottg-2025-05-16.csv') ?? sample);
    await said(page, '2025-05-16');
    await page.getByRole('textbox', { name: /КАТОТТГ/u }).fill('софіївка');
    await said(page, 'селище Софіївка');
    expect(await seriousFindings(page, 'settings/reference')).toEqual([]);
    await shot(desk, 'settings');
  });

  await lock(desk);
  const officer = stage.person('officer');
  await signIn(desk, officer.login, officer.passphrase);
  await newDossier(desk, 'flat');
  await section(desk, 'object');
  const settlement = page.locator('#field-object-settlement');
  await test.step('the keyboard is enough; the choice fills region, code and path in one step', async () => {
    await settlement.focus();
    await page.keyboard.type('софіївка бровар');
    await expect(page.locator('[data-combobox-option]').first()).toContainText('Бровар');
    await shot(desk, 'picker');
    expect(await seriousFindings(page, 'editor/picker')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(settlement).toHaveValue('село Софіївка');
    await expect(page.locator('#field-object-region')).toHaveValue('Київська область');
    await expect(page.locator('#field-object-katottg')).toHaveValue(/^UA32/u);
    await expect(page.getByText(/Київська область, Броварський район/u)).toBeVisible();
    await shot(desk, 'chosen');
  });
  await test.step('text that is not found stays; what was chosen before goes with it', async () => {
    await settlement.fill('хутір Забутий');
    await expect(page.getByText(reference.picker.notFound).filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(settlement).toHaveValue('хутір Забутий');
    await expect(page.locator('#field-object-katottg')).toHaveValue('');
    type Page = { readonly rows: readonly { readonly settlement: string }[] };
    const filter = { search: '', states: [], objectTypes: [], archived: false, sort: 'updated' };
    const list = await ask<Page>(desk, 'dossiers.list', { ...filter, descending: true, offset: 0, limit: 1 });
    expect(list.rows[0]?.settlement).toBe('хутір Забутий');
  });
  await page.locator('#field-object-classCode').fill('легков');
  await expect(page.locator('[data-combobox-option]').first()).toBeVisible();
  await shot(desk, 'class');
  rmSync(folder, { recursive: true });
});

async function importFile({ app, page }: Desk, path: string): Promise<void> {
  await app.answerOpenDialog([path]);
  await page.getByRole('button', { name: reference.import, exact: true }).click();
}

/** Pictures are for looking at, not for comparing. */
async function shot({ page }: Desk, name: string): Promise<void> {
  if (shots === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
