import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { texts as dossiersTexts } from '../../renderer/i18n/uk/dossiers.ts';
import { texts as findingTexts } from '../../renderer/i18n/uk/finding.ts';
import { open, signIn } from './desk/desk.ts';
import { section } from './desk/fill.ts';
import { openDossier } from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';

const { dossiers } = dossiersTexts;
const { finding } = findingTexts;

/** Pictures are kept only when somebody wants to look at them: of both sizes, light and dark. */
const pictures = process.env['LOTDESK_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  const before = page.viewportSize();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1280, 800],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  if (before) await page.setViewportSize(before);
}

test('dossiers are found by slips, narrowed, kept as a view, done with many at once; the same VIN is told', async ({
  stage,
}) => {
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  const rows = page.locator('[role=row][id^="dossier-row-"]');
  const make = async (objectType: string, fields: Readonly<Record<string, unknown>>): Promise<string> => {
    const { id } = await ask<{ id: string }>(desk, 'dossiers.create', { objectType });
    for (const [pointer, value] of Object.entries(fields))
      await ask(desk, 'dossiers.setField', { id, pointer, value });
    return id;
  };
  await make('flat', {
    '/object/title': 'Двокімнатна квартира у місті Кам’янське',
    '/object/region': 'Дніпропетровська область',
    '/object/settlement': 'Кам’янське',
    '/sale/startPrice': 90_000_000,
  });
  await make('flat', {
    '/object/title': 'Гараж цегляний у місті Одеса',
    '/object/region': 'Одеська область',
    '/object/settlement': 'Одеса',
    '/sale/startPrice': 12_000_000,
  });
  await make('vehicle', {
    '/object/title': 'Легковий автомобіль ВАЗ-2109',
    '/details/vin': 'XTA210930Y2766389',
    '/object/region': 'Одеська область',
  });
  await make('vehicle', { '/object/title': 'Інший автомобіль' });

  await open(desk, 'dossiers');
  await expect(rows).toHaveCount(4);
  await test.step('as typed, with slips', async () => {
    const search = page.getByLabel(dossiers.search);
    for (const typed of ['камянського', 'Каменське'.replace('е', 'я'), 'ГAPAЖУ']) {
      await search.fill(typed);
      await expect(rows).toHaveCount(1);
    }
    await search.fill('766389');
    await expect(rows).toHaveCount(1);
    await search.fill('');
  });

  await test.step('narrowed by region, shown as a chip, kept as a view', async () => {
    await page.getByRole('button', { name: finding.filters }).click();
    await page.getByLabel(finding.region, { exact: true }).first().click();
    await page.getByRole('option', { name: /Одеська/ }).click();
    await expect(rows).toHaveCount(2);
    await picture(page, 'filters');
    expect.soft(await seriousFindings(page, 'filters')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: finding.views }).click();
    await page.getByRole('menuitem', { name: finding.saveView }).click();
    await page.getByRole('dialog', { name: finding.saveView }).getByLabel(finding.viewName).fill('Одещина');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Одещина' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: finding.manageViews }).press('Enter');
    const manage = page.getByRole('dialog', { name: finding.manageViews });
    await manage
      .getByRole('button', { name: finding.renameOf.replace('{{name}}', 'Одещина') })
      .press('Enter');
    await page.getByRole('dialog', { name: finding.renameView }).getByLabel(finding.viewName).press('Escape');
    await expect(manage).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Одещина' })).toBeFocused();
    await page.getByRole('button', { name: finding.takeOff.replace('{{what}}', 'Одеська область') }).click();
    await expect(rows).toHaveCount(4);
    await page.getByRole('button', { name: 'Одещина' }).click();
    await picture(page, 'views');
    expect.soft(await seriousFindings(page, 'views')).toEqual([]);
    await page.getByRole('menuitem', { name: 'Одещина' }).click();
    await expect(rows).toHaveCount(2);
    expect.soft(await seriousFindings(page, 'narrowed list')).toEqual([]);
    await page.getByRole('button', { name: finding.takeAllOff }).click();
    await expect(rows).toHaveCount(4);
  });

  await test.step('columns are chosen and stay', async () => {
    await page.getByRole('button', { name: finding.columns }).click();
    await page.getByRole('checkbox', { name: dossiers.columnRegion }).click();
    await expect(page.getByRole('columnheader', { name: dossiers.columnRegion })).toBeVisible();
    await picture(page, 'columns');
    expect.soft(await seriousFindings(page, 'columns')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('by the keyboard: two rows into the archive, a report says so', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(2);
    await picture(page, 'chosen');
    expect.soft(await seriousFindings(page, 'chosen rows')).toEqual([]);
    await page
      .getByRole('toolbar', { name: finding.chosenActions })
      .getByRole('button', { name: finding.bulk.archive, exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: finding.bulk.archive, exact: true }).click();
    await expect(page.getByText(finding.reportDone.replace('{{count}}', '2'))).toBeVisible();
    await picture(page, 'report');
    expect.soft(await seriousFindings(page, 'report')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(rows).toHaveCount(2);
  });

  await test.step('a VIN of an archived dossier is told as it is typed, in another alphabet too', async () => {
    const id = await make('vehicle', { '/object/title': 'Третій автомобіль', '/details/vehicleKind': 'car' });
    expect(id).not.toBe('');
    await openDossier(desk, 'Третій автомобіль');
    await section(desk, 'object');
    await page.locator('#field-details-vin').fill('ХТА 210930 У2766389');
    const link = page.getByRole('button', {
      name: finding.openSame.replace('{{title}}', 'Легковий автомобіль ВАЗ-2109'),
    });
    await expect(link).toBeVisible();
    await picture(page, 'same');
    expect.soft(await seriousFindings(page, 'same number')).toEqual([]);
  });
});
