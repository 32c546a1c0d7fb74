import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts as bulkTexts } from '../../renderer/i18n/uk/bulk-field.ts';
import { texts as findingTexts } from '../../renderer/i18n/uk/finding.ts';
import { texts as reuseTexts } from '../../renderer/i18n/uk/reuse.ts';
import { texts as editorTexts } from '../../renderer/i18n/uk/editor.ts';
import { texts as tableTexts } from '../../renderer/i18n/uk/table-import.ts';
import { open, signIn } from './desk/desk.ts';
import { openDossier } from './desk/journey.ts';
import { pressUntil, tabToButton } from './desk/keyboard.ts';
import { ask } from './desk/quick.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';

const { bulkField } = bulkTexts;
const { finding } = findingTexts;
const { compare } = reuseTexts;
const { tableExport } = tableTexts;

type View = { readonly content: { readonly storage?: { readonly storer?: string } } };

test('one field of many dossiers by the keyboard alone: seen before, reported after; chosen rows go out to a table', async ({
  stage,
}) => {
  const desk = await stage.openDesk('officer');
  const { page, app } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  const make = async (title: string, storer: string | null): Promise<string> => {
    const { id } = await ask<{ id: string }>(desk, 'dossiers.create', { objectType: 'flat' });
    const fields = [
      ['/object/title', title],
      ['/storage/storer', storer],
    ];
    for (const [pointer, value] of fields) await ask(desk, 'dossiers.setField', { id, pointer, value });
    return id;
  };
  const storerOf = async (id: string): Promise<string | undefined> =>
    (await ask<View>(desk, 'dossiers.get', { id })).content.storage?.storer;
  const [blank, old, kept] = [
    await make('Гараж', null),
    await make('Квартира', 'ТОВ «Старий склад»'),
    await make('Будинок', 'Власник'),
  ];
  await open(desk, 'dossiers');
  const rows = page.locator('[role=row][id^="dossier-row-"]');
  await expect(rows).toHaveCount(3);

  await test.step('a field is chosen, a value typed, one old value spared, the rest changed', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(3);
    await tabToButton(page, bulkField.open);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel(bulkField.field)).toBeFocused();
    await page.keyboard.type('Зберігач');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('ТОВ «Старий склад»')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.type('ТОВ «Новий склад»');
    expect.soft(await seriousFindings(page, 'change of a field')).toEqual([]);
    const spared = dialog.getByRole('checkbox', { name: 'Власник' });
    await pressUntil(page, 'Tab', () => spared.evaluate((box) => box === document.activeElement));
    await page.keyboard.press('Space');
    await tabToButton(page, bulkField.run_few.replace('{{count}}', '2'));
    await page.keyboard.press('Enter');
    await expect(page.getByText(finding.reportDone.replace('{{count}}', '2'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toBeFocused();
    expect(await Promise.all([blank, old, kept].map(storerOf))).toEqual([
      'ТОВ «Новий склад»',
      'ТОВ «Новий склад»',
      'Власник',
    ]);
  });

  await test.step('only the chosen rows go out', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: tableExport.open, exact: true }).click();
    await expect(
      page.getByRole('radio', { name: tableExport.whatChosen.replace('{{count}}', '1') }),
    ).toBeChecked();
    await expect(page.getByText(tableExport.whatList.replace('{{total}}', '3'))).toBeVisible();
    expect.soft(await seriousFindings(page, 'export of chosen')).toEqual([]);
    const target = join(stage.folder, 'обрані.csv');
    await app.answerSaveDialog(target);
    await page.getByRole('radio', { name: tableExport.csv }).click();
    await page.getByRole('button', { name: tableExport.save }).click();
    await expect(page.getByText(tableExport.done.replace('{{count}}', '1'))).toBeVisible();
    expect(readFileSync(target, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  await test.step('a dossier that was never sealed is put beside how it began', async () => {
    await openDossier(desk, 'Квартира');
    await page.getByRole('button', { name: editorTexts.editor.actions.more }).click();
    await page.getByRole('menuitem', { name: compare.open }).click();
    await expect(page.getByRole('combobox', { name: compare.left })).not.toHaveValue(compare.now);
    await expect(page.getByRole('combobox', { name: compare.right })).toHaveValue(compare.now);
    await expect(page.locator('[data-difference="true"]').first()).toBeVisible();
  });
});
