import { titleOf } from '../../scripts/demo/acts.ts';
import { waitForStates } from '../../scripts/demo/facts.ts';
import { texts as auctionsTexts } from '../../renderer/i18n/uk/auctions.ts';
import { texts as dossiersTexts } from '../../renderer/i18n/uk/dossiers.ts';
import { texts as fieldTexts } from '../../renderer/i18n/uk/fields.ts';
import { texts as sessionTexts } from '../../renderer/i18n/uk/session.ts';
import { texts as settingsTexts } from '../../renderer/i18n/uk/settings.ts';
import { objectTypes } from '../../shared/domain/object-types/object-type.ts';
import { type Desk, open, signIn, words } from './desk/desk.ts';
import { newDossier, section, type SectionName } from './desk/fill.ts';
import { changePerson, openDossier, openLot, openReview, sealAndSend, syncNow } from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { readyDossier } from './desk/sending.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const editorSections: readonly SectionName[] = [
  'proceeding',
  'parties',
  'object',
  'rights',
  'valuation',
  'sale',
  'storage',
  'payment',
  'files',
  'checks',
  'papers',
  'history',
];
/** The form of a vehicle is looked at section by section; of the others only what is their own. */
const otherKinds = objectTypes.filter((kind) => kind !== 'vehicle');
const settingsSections = ['general', 'central', 'rules', 'audit', 'backup', 'about'] as const;

test('no screen has a serious finding of axe-core, in light or dark', async ({ stage }) => {
  test.setTimeout(1_200_000);
  const found: string[] = [];
  const look = async ({ page }: Desk, screen: string): Promise<void> => {
    found.push(...(await seriousFindings(page, screen)));
  };
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);

  await test.step('before work', async () => {
    const fresh = await stage.openNew();
    await expect(fresh.page.getByText(sessionTexts.session.officeTitle)).toBeVisible();
    await look(fresh, 'first run');
    await fresh.app.close();
  });
  const [officer, organizer] = await Promise.all([stage.openDesk('officer'), stage.openDesk('organizer')]);
  await officer.page.getByLabel(words.session.passphrase, { exact: true }).waitFor();
  await look(officer, 'unlock');

  await test.step('the officer’s screens, without a line', async () => {
    const { page } = officer;
    await readyDossier(stage, officer, material);
    await newDossier(officer, 'vehicle');
    for (const name of editorSections) {
      await section(officer, name);
      await look(officer, `empty editor, ${fieldTexts.section[name]}`);
    }
    for (const kind of otherKinds) {
      await newDossier(officer, kind);
      await section(officer, 'object');
      await look(officer, `empty ${kind}`);
    }
    await page.getByRole('button', { name: words.editor.actions.card }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(officer, 'card of an empty dossier');
    await page.keyboard.press('Escape');
    await openDossier(officer, title);
    for (const name of ['parties', 'object', 'files', 'history'] as const) {
      await section(officer, name);
      await look(officer, `full editor, ${fieldTexts.section[name]}`);
    }
    await sealAndSend(officer, title);
    await open(officer, 'dossiers');
    await look(officer, 'dossiers');
    await page.getByRole('button', { name: dossiersTexts.dossiers.new }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(officer, 'new dossier');
    await page.keyboard.press('Escape');
    await open(officer, 'exchange');
    await expect(page.getByText(title).first()).toBeVisible();
    await look(officer, 'exchange with a queue');
    for (const name of settingsSections) {
      await open(officer, 'settings');
      const rail = page.getByRole('navigation', { name: settingsTexts.settings.sections });
      await rail.getByRole('button', { name: settingsTexts.settings[name] }).click();
      await look(officer, `settings, ${name}`);
    }
  });

  await stage.startCentral();
  await test.step('the organizer’s screens', async () => {
    await syncNow(officer);
    await waitForStates(officer, [title], 'submitted');
    await signIn(organizer, 'checker', stage.person('checker').passphrase);
    await syncNow(organizer);
    await open(organizer, 'review');
    await expect(organizer.page.getByText(title).first()).toBeVisible({ timeout: 150_000 });
    await look(organizer, 'review queue');
    await openReview(organizer, title);
    await look(organizer, 'review of a dossier');
    const [row] = await ask<{ id: string }[]>(organizer, 'review.queue');
    await ask(organizer, 'review.accept', { id: row?.id });
    await syncNow(organizer);
    await changePerson(organizer, stage.person('publisher'));
    await expect
      .poll(async () => (await ask<{ may: string[] }>(organizer, 'review.get', { id: row?.id })).may, {
        timeout: 90_000,
      })
      .toContain('publish');
    await ask(organizer, 'review.publish', { id: row?.id });
    await syncNow(organizer);
  });

  await test.step('the officer’s screens of a published lot', async () => {
    await waitForStates(officer, [title], 'published');
    await open(officer, 'today');
    await look(officer, 'today');
    await syncNow(officer);
    await look(officer, 'exchange');
    await open(officer, 'auctions');
    const name = auctionsTexts.auctions.open.replace('{{title}}', title);
    await expect(officer.page.getByRole('button', { name })).toBeVisible({ timeout: 150_000 });
    await look(officer, 'auctions');
    await openLot(officer, title);
    await look(officer, 'lot');
    await open(officer, 'paperwork');
    await look(officer, 'paperwork');
    await openDossier(officer, title);
    await look(officer, 'sent dossier');
  });
  expect(found).toEqual([]);
});
