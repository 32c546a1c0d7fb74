import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleOf } from '../../scripts/demo/acts.ts';
import { texts as rulesTexts } from '../../renderer/i18n/uk/rules.ts';
import { texts as settingsTexts } from '../../renderer/i18n/uk/settings.ts';
import { type Desk, open, said, signIn } from './desk/desk.ts';
import { takeWindow } from './desk/form-pictures.ts';
import { changePerson, openDossier } from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial, root } from './support/material.ts';

const { rules } = rulesTexts;

test('a new rule set is looked at, taken, and a dossier in preparation is moved to it', async ({ stage }) => {
  test.setTimeout(300_000);
  const desk = await stage.openDesk('officer');
  const { page, app } = desk;
  const { dossier } = await quickMaterial('car');
  const title = titleOf(dossier);
  await signIn(desk, 'assistant', stage.person('assistant').passphrase);
  const { id } = await ask<{ id: string }>(desk, 'dossiers.create', { objectType: 'vehicle' });
  for (const [pointer, value] of Object.entries(dossier.fields))
    await ask(desk, 'dossiers.setField', { id, pointer, value });

  await changePerson(desk, stage.person('admin'));
  await openRules(desk);
  await expect(page.getByText(rules.standing['in-force'], { exact: true })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: rules.term.payment.winner })).toBeVisible();
  await takeWindow(desk, 'rules');
  expect(await seriousFindings(page, 'rules')).toEqual([]);

  await test.step('a broken set is refused with its places, and nothing changes', async () => {
    await choose(desk, setFile(stage.folder, { fixedPrices: 'нічого', terms: undefined }));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('/fixedPrices', { exact: true })).toBeVisible();
    await expect(dialog.getByText(rules.problem.missing).first()).toBeVisible();
    await takeWindow(desk, 'broken');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('a sound set shows its difference before it is taken', async () => {
    await choose(desk, setFile(stage.folder, {}));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('10 %', { exact: true })).toBeVisible();
    await takeWindow(desk, 'preview');
    expect(await seriousFindings(page, 'preview of a rule set')).toEqual([]);
    await dialog.getByRole('button', { name: rules.take.button, exact: true }).click();
    await said(page, 'Набір додано: 2026-11');
    await expect(page.getByText(rules.standing.past, { exact: true })).toBeVisible();
  });

  await test.step('two sets side by side', async () => {
    await page.getByRole('combobox', { name: rules.compareWith }).click();
    await page.getByRole('option', { name: /2026-01/ }).click();
    await expect(page.getByText(rules.changeKind.value, { exact: true }).first()).toBeVisible();
    await takeWindow(desk, 'compared');
    expect(await seriousFindings(page, 'difference of rule sets')).toEqual([]);
  });

  await test.step('the assistant sees that another set is in force and moves the dossier', async () => {
    await changePerson(desk, stage.person('assistant'));
    await openDossier(desk, title);
    await page.getByRole('button', { name: rules.newer.look }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: rules.newer.appearing })).toBeVisible();
    await takeWindow(desk, 'newer');
    expect(await seriousFindings(page, 'moving to the set in force')).toEqual([]);
    await dialog.getByRole('button', { name: rules.newer.move, exact: true }).click();
    await said(page, 'Досьє переведено на набір 2026-11.');
    await expect(page.getByRole('button', { name: rules.newer.look })).toBeHidden();
  });
  await app.close();
});

async function openRules(desk: Desk): Promise<void> {
  await open(desk, 'settings');
  await desk.page
    .getByRole('navigation', { name: settingsTexts.settings.sections })
    .getByRole('button', { name: settingsTexts.settings.rules })
    .click();
}

async function choose({ app, page }: Desk, path: string): Promise<void> {
  await app.answerOpenDialog([path]);
  await page.getByRole('button', { name: rules.addFromFile }).click();
}

/** A set of November: a deposit of 10 % and one more paper for a vehicle. */
function setFile(folder: string, changes: Readonly<Record<string, unknown>>): string {
  const set = JSON.parse(readFileSync(join(root, 'resources/rule-sets/2026-01.json'), 'utf8')) as {
    deposit: Record<string, { value: string }>;
    documents: { byType: Record<string, { value: { anyOf: string[] } }[]> };
  };
  const deposit = set.deposit['electronic-auction'];
  if (deposit) deposit.value = '10';
  const [rule] = set.documents.byType['vehicle'] ?? [];
  if (rule) set.documents.byType['vehicle']?.push({ ...rule, value: { anyOf: ['encumbrance-extract'] } });
  const path = join(folder, 'набір-2026-11.json');
  const named = {
    id: '2026-11',
    title: 'Правила реалізації, редакція листопада 2026 року',
    from: '2026-11-01',
  };
  writeFileSync(path, JSON.stringify({ ...set, ...named, ...changes }));
  return path;
}
