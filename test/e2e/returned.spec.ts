import { titleOf } from '../../scripts/demo/acts.ts';
import { waitForStates } from '../../scripts/demo/facts.ts';
import { texts as fieldTexts } from '../../renderer/i18n/uk/fields.ts';
import { texts as reviewTexts } from '../../renderer/i18n/uk/review.ts';
import { confirm, lock, said, signIn, words } from './desk/desk.ts';
import { saved, section } from './desk/fill.ts';
import {
  approve,
  changePerson,
  decide,
  openDossier,
  openReview,
  sealAndSend,
  syncNow,
} from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { sentDossier } from './desk/sending.ts';
import { viewCentral } from './support/central-view.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const { review } = reviewTexts;
const remarks = [
  {
    pointer: '/object/condition',
    label: fieldTexts.field.object.condition.label,
    text: 'Опишіть тріщину лобового скла: довжину та місце.',
    mended: 'Задовільний, на ходу. Тріщина лобового скла 34 см праворуч унизу. Потрібне фарбування бампера.',
  },
  {
    pointer: '/storage/inspectionHours',
    label: fieldTexts.field.storage.inspectionHours.label,
    text: 'Узгодьте години огляду зі зберігачем.',
    mended: 'з 10:00 до 16:00',
  },
] as const;
const general = 'Загалом досьє підготовлено добре, виправте дві дрібниці.';

test('returned with reasons at fields, mended, approved again, accepted as version 2', async ({ stage }) => {
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  const [officer, firstSeat] = await Promise.all([stage.openDesk('officer'), stage.openDesk('organizer')]);
  let organizer = firstSeat;
  await stage.startCentral();
  const id = await sentDossier(stage, officer, material);

  await test.step('the organizer returns it with reasons', async () => {
    const { page } = organizer;
    await signIn(organizer, 'checker', stage.person('checker').passphrase);
    await openReview(organizer, title);
    const returns = page.getByRole('button', { name: review.return, exact: true });
    await expect(returns).toBeDisabled();
    for (const [index, { label, text }] of remarks.entries()) {
      const name = review.addRemark.replace('{{field}}', label);
      await page.getByRole('button', { name, exact: true }).first().click();
      await page.getByLabel(review.reasonText.replace('{{number}}', String(index + 1))).fill(text);
    }
    await page.getByRole('button', { name: review.addGeneral }).click();
    await page.getByLabel(review.reasonText.replace('{{number}}', '3')).fill(general);
    await page.getByLabel(review.check.photos).check();
    // The last words were typed a moment ago: locking takes them along.
    await lock(organizer);
  });

  await test.step('what was written is there after the program was closed, and goes', async () => {
    await organizer.app.close();
    organizer = await stage.openDesk('organizer');
    const { page } = organizer;
    await signIn(organizer, 'checker', stage.person('checker').passphrase);
    await openReview(organizer, title);
    await expect(page.getByLabel(review.check.photos)).toBeChecked();
    for (const [index, text] of [...remarks.map((remark) => remark.text), general].entries()) {
      const box = page.getByLabel(review.reasonText.replace('{{number}}', String(index + 1)));
      await expect(box).toHaveValue(text);
    }
    await page.getByRole('button', { name: review.return, exact: true }).click();
    await confirm(page, review.return);
    await said(page, review.done.return);
  });

  await test.step('the officer sees them at those very fields and mends', async () => {
    const { page } = officer;
    await syncNow(officer);
    await waitForStates(officer, [title], 'returned');
    await openDossier(officer, title);
    await expect(page.getByText(words.editor.returned)).toBeVisible();
    await expect(page.getByText(general)).toBeVisible();
    for (const { pointer, text, mended } of remarks) {
      await section(officer, pointer.split('/')[1] as 'object' | 'storage');
      const input = page.locator(`[id="field${pointer.replaceAll('/', '-')}"]`);
      const frame = page.locator('[data-tone="block"]').filter({ has: input });
      await expect(frame.getByText(text)).toBeVisible();
      await input.fill(mended);
    }
    await saved(officer);
    await expect.poll(async () => (await contentOf(id)).storage?.['inspectionHours']).toBe(remarks[1].mended);
  });

  await test.step('approved again and sent as version 2', async () => {
    await changePerson(officer, stage.person('head'));
    await approve(officer, title);
    await changePerson(officer, stage.person('officer'));
    await sealAndSend(officer, title);
    await syncNow(officer);
    await waitForStates(officer, [title], 'submitted');
  });

  await test.step('accepted', async () => {
    await openReview(organizer, title);
    await expect(organizer.page.getByText(review.version.replace('{{version}}', '2')).first()).toBeVisible();
    for (const { text } of remarks) await expect(organizer.page.getByText(text)).toBeVisible();
    await decide(organizer, 'accept');
    await syncNow(organizer);
    await syncNow(officer);
    await waitForStates(officer, [title], 'accepted');
  });

  const lots = await (await viewCentral(stage.address)).lots();
  expect(lots.map(({ version, state }) => ({ version, state }))).toEqual([{ version: 2, state: 'accepted' }]);
  expect(lots[0]?.application.object.condition).toBe(remarks[0].mended);

  async function contentOf(dossierId: string) {
    type View = { content: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    return (await ask<View>(officer, 'dossiers.get', { id: dossierId })).content;
  }
});
