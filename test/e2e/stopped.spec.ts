import { review, titleOf } from '../../scripts/demo/acts.ts';
import { texts as auctionsTexts } from '../../renderer/i18n/uk/auctions.ts';
import { texts as todayTexts } from '../../renderer/i18n/uk/today.ts';
import { open, signIn } from './desk/desk.ts';
import { auctionIs, changePerson, openLot, syncNow } from './desk/journey.ts';
import { sentDossier } from './desk/sending.ts';
import { decideOnAuction } from './desk/stopping.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const { auctions } = auctionsTexts;

test('the officer suspends an auction by a document, the organizer sees why and resumes it', async ({
  stage,
}) => {
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  const [officer, organizer] = await Promise.all([stage.openDesk('officer'), stage.openDesk('organizer')]);
  await stage.startCentral();
  await sentDossier(stage, officer, material);
  await signIn(organizer, 'checker', stage.person('checker').passphrase);
  await review(organizer, title, 'accept');
  await changePerson(organizer, stage.person('publisher'));
  await review(organizer, title, 'publish');

  await test.step('suspended by the officer', async () => {
    await syncNow(officer);
    await openLot(officer, title);
    await decideOnAuction(stage, officer, 'suspend', 'Ухвала про забезпечення позову', 'Забезпечення позову');
    await auctionIs(officer, 'suspended');
  });

  await test.step('seen at the organizer’s on Today and on the lot, with reason and ground', async () => {
    const { page } = organizer;
    await syncNow(organizer);
    await open(organizer, 'today');
    const row = todayTexts.today['auction-suspended'].replace('{{reason}}', 'Забезпечення позову');
    await page.getByText(row.slice(row.indexOf('зупинено'))).click({ timeout: 150_000 });
    const notice = page.getByRole('status').filter({ hasText: auctions.stopped.suspended });
    await expect(notice).toContainText('Забезпечення позову');
    await expect(notice).toContainText('Ухвала про забезпечення позову');
  });

  await test.step('resumed by the organizer, seen by the officer', async () => {
    await decideOnAuction(stage, organizer, 'resume', 'Ухвала про скасування', 'Забезпечення скасовано');
    await syncNow(officer);
    await openLot(officer, title);
    const stopped = officer.page.getByRole('status').filter({ hasText: auctions.stopped.suspended });
    await expect(stopped).toHaveCount(0, { timeout: 150_000 });
    await expect(
      officer.page.getByRole('button', { name: auctions.actions.suspend, exact: true }),
    ).toBeVisible();
  });
});
