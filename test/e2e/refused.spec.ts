import { titleOf } from '../../scripts/demo/acts.ts';
import { waitForStates } from '../../scripts/demo/facts.ts';
import { texts as exchangeTexts } from '../../renderer/i18n/uk/exchange.ts';
import { confirm, eventually, open, words } from './desk/desk.ts';
import { fillField, saved, section } from './desk/fill.ts';
import { approve, changePerson, sealAndSend, syncNow } from './desk/journey.ts';
import { readyDossier } from './desk/sending.ts';
import { spoilSubmissions } from './support/refusing-line.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const { exchange } = exchangeTexts;
const hours = 'з 10:00 до 17:00';

test('a refused dossier is mended from the very refusal and goes again', async ({ stage }) => {
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  const central = await stage.startCentral({ port: 0 });
  const line = await spoilSubmissions(Number(new URL(stage.address).port), central.address);
  stage.later(line.close);
  const officer = await stage.openDesk('officer');
  const { page } = officer;
  await readyDossier(stage, officer, material);
  await sealAndSend(officer, title);

  await test.step('the refusal says why, and its button opens the dossier ready to be unsealed', async () => {
    await syncNow(officer);
    await eventually(page.getByText(exchange.refusedTitle, { exact: true }));
    await eventually(page.getByText(/manifest-hash/u));
    line.mend();
    await page.getByRole('button', { name: exchange.mend, exact: true }).click();
    await page.getByRole('navigation', { name: words.editor.sections }).waitFor();
    // The words of the refusal are still there to be read while the dossier is mended.
    await expect(page.locator('.mantine-Notification-root').getByText(/manifest-hash/u)).toBeVisible();
    await waitForStates(officer, [title], 'sealed');
  });

  await test.step('mended, approved, sealed and sent again', async () => {
    await unsealNow();
    await section(officer, 'storage');
    await fillField(officer, undefined, '/storage/inspectionHours', hours);
    await saved(officer);
    await changePerson(officer, stage.person('head'));
    await approve(officer, title);
    await changePerson(officer, stage.person('officer'));
    await sealAndSend(officer, title);
    await syncNow(officer);
    await waitForStates(officer, [title], 'submitted');
    await open(officer, 'exchange');
    await expect(page.getByText(exchange.refusedTitle, { exact: true })).toHaveCount(0);
  });

  async function unsealNow(): Promise<void> {
    const { unseal } = words.editor.actions;
    await page.getByRole('button', { name: words.editor.actions.more, exact: true }).click();
    await page.getByRole('menuitem', { name: unseal, exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Виправлення після відмови');
    await confirm(page, unseal);
    await waitForStates(officer, [title], 'preparing');
  }
});
