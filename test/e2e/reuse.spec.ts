import { texts as dossiersTexts } from '../../renderer/i18n/uk/dossiers.ts';
import { texts as reuseTexts } from '../../renderer/i18n/uk/reuse.ts';
import { open, signIn, words } from './desk/desk.ts';
import { section } from './desk/fill.ts';
import { ask, quickDossier } from './desk/quick.ts';
import { atSmallestSize, narrowestIn } from './desk/smallest-size.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const { known, newDossier, bin, compare, directory } = reuseTexts;

test('nothing is typed twice: a known proceeding fills a new dossier; directory, comparison, bin', async ({
  stage,
}) => {
  const material = await quickMaterial('car');
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await seriousFindings(page, name)));
  };
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  await quickDossier(desk, material);
  const number = '74520916';

  await test.step('a kind found by a word, Enter', async () => {
    await page.keyboard.press('Control+n');
    await page.getByLabel(newDossier.findKind).fill('квартира');
    await look('new dossier');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: words.editor.sections }).waitFor();
  });

  await test.step('the number begun, Enter: the section and the parties are filled as one step', async () => {
    const input = page.locator('#field-proceeding-number');
    await input.pressSequentially(number.slice(0, 5));
    await expect(page.getByRole('listbox', { name: known.offered })).toBeVisible();
    await look('known entries');
    await page.keyboard.press('Enter');
    await expect(input).toHaveValue(number);
    await section(desk, 'parties');
    await expect(page.locator('#field-parties-list-0-name')).not.toHaveValue('');
    await page.keyboard.press('Control+z');
    await expect(page.locator('#field-proceeding-number')).toHaveValue(number.slice(0, 5));
    await page.keyboard.press('Control+Shift+z');
    await expect(page.locator('#field-proceeding-number')).toHaveValue(number);
  });

  await test.step('the history leads to a comparison', async () => {
    await section(desk, 'history');
    await atSmallestSize(desk, async () => {
      expect(await narrowestIn(page, '[class*="history"] tbody td:not(:last-child)')).toBeGreaterThan(40);
      expect(await narrowestIn(page, '[class*="history"] td[data-label]')).toBeGreaterThan(150);
    });
    await page
      .getByRole('button', { name: new RegExp(compare.withNow, 'u') })
      .last()
      .click();
    await expect(page.getByRole('heading', { name: compare.title })).toBeVisible();
    await expect(page.locator('[data-difference="true"]').first()).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.locator('[data-difference="true"]').first()).toBeFocused();
    await look('comparison');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: words.editor.sections })).toBeVisible();
  });

  await test.step('into the bin and back', async () => {
    await page.getByRole('button', { name: words.editor.actions.more }).click();
    await page.getByRole('menuitem', { name: words.editor.actions.bin }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.editor.actions.bin }).click();
    await open(desk, 'dossiers');
    await page.getByRole('button', { name: bin.open, exact: true }).click();
    await look('bin');
    await page.getByRole('button', { name: new RegExp(`^${bin.restore}:`, 'u') }).press('Enter');
    await expect(page.getByText(bin.empty)).toBeVisible();
    // The row has gone with the button that was pressed: the keyboard stays in the screen.
    await expect(page.locator('main')).toBeFocused();
    const { total } = await ask<{ total: number }>(desk, 'dossiers.list', {
      search: '',
      states: [],
      objectTypes: [],
      archived: false,
      sort: 'updated',
      descending: true,
      offset: 0,
      limit: 10,
    });
    expect(total).toBe(2);
  });

  await test.step('the directory shows where it is used', async () => {
    await open(desk, 'dossiers');
    await page.getByRole('button', { name: directory.open, exact: true }).click();
    await page.getByRole('option', { name: new RegExp(number, 'u') }).click();
    await expect(page.getByRole('heading', { name: directory.usedIn })).toBeVisible();
    await look('directory');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: dossiersTexts.dossiers.title })).toBeVisible();
  });
  expect(found).toEqual([]);
});
