import { titleOf } from '../../scripts/demo/acts.ts';
import { act, signIn, words } from './desk/desk.ts';
import { openDossier } from './desk/journey.ts';
import { section } from './desk/fill.ts';
import { ask, quickDossier } from './desk/quick.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const { editor } = words;
const reason = 'Розмір внеску погоджено з організатором';

test('a finding left with a reason in the window no longer keeps the dossier from the head', async ({
  stage,
}) => {
  const material = await quickMaterial('car');
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  const id = await quickDossier(desk, material);
  await ask(desk, 'dossiers.setField', { id, pointer: '/sale/deposit', value: 12_345 });
  await openDossier(desk, titleOf(material.dossier));

  await test.step('while it blocks the head gets nothing', async () => {
    await page.getByRole('button', { name: editor.actions.ask, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(editor.confirm.blocked.replace('{{count}}', '1'))).toBeVisible();
    await expect(dialog.getByRole('button', { name: editor.actions.ask, exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  await test.step('it is left with a reason, and says by whom', async () => {
    await section(desk, 'checks');
    await page.getByRole('button', { name: editor.override, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: editor.override, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect(page.getByText(reason).first()).toBeVisible();
    const missing = page.getByRole('complementary', { name: editor.missing.title });
    await expect(missing.getByText(editor.checks.overridden)).toBeVisible();
    await expect(missing.getByText(editor.missing.blocks)).toHaveCount(0);
  });

  await test.step('now the head may be asked', async () => {
    await act(desk, 'ask', editor.done.ask);
  });
});
