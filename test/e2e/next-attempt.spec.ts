import { review, titleOf } from '../../scripts/demo/acts.ts';
import { waitForStates } from '../../scripts/demo/facts.ts';
import { texts as reuseTexts } from '../../renderer/i18n/uk/reuse.ts';
import { open, signIn, words } from './desk/desk.ts';
import { saved, section } from './desk/fill.ts';
import { changePerson, openLot, syncNow } from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { sentDossier } from './desk/sending.ts';
import { decideOnAuction } from './desk/stopping.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';
import { wholeList } from '../support/whole-list.ts';

const { newDossier } = reuseTexts;
const DAY_MS = 86_400_000;

type Lots = readonly { readonly title: string; readonly auctions: readonly { readonly state: string }[] }[];
type View = {
  readonly content: { readonly sale?: Readonly<Record<string, unknown>> };
  readonly files: readonly { readonly sha256: string }[];
};

test('nobody came, the sale was cancelled: the dossier of the second attempt has its price, its lot and its files', async ({
  stage,
}) => {
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  const [officer, organizer] = await Promise.all([stage.openDesk('officer'), stage.openDesk('organizer')]);
  const central = await stage.startCentral({ interest: 'none' });
  const first = await sentDossier(stage, officer, material);
  await signIn(organizer, 'checker', stage.person('checker').passphrase);
  await review(organizer, title, 'accept');
  await changePerson(organizer, stage.person('publisher'));
  await review(organizer, title, 'publish');

  await test.step('the first attempt fails, the second is cancelled by the officer', async () => {
    await expect(async () => {
      await central.clock.moveBy(DAY_MS);
      await ask(officer, 'exchange.syncNow', {});
      const lots = await ask<Lots>(officer, 'auctions.list', { search: '' });
      expect(lots[0]?.auctions.map(({ state }) => state)[0]).toBe('not-held');
    }).toPass({ intervals: [200], timeout: 150_000 });
    await openLot(officer, title);
    await decideOnAuction(
      stage,
      officer,
      'cancel',
      'Ухвала про зупинення',
      'Зупинення виконавчого провадження',
    );
    await syncNow(officer);
    await waitForStates(officer, [title], 'cancelled');
  });

  await test.step('the next attempt is shown before it is made', async () => {
    const { page } = officer;
    await open(officer, 'dossiers');
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(newDossier.next, { exact: true }).click();
    await dialog.getByPlaceholder(newDossier.findUnsold).fill(title.slice(0, 12));
    await dialog.getByText(title).first().click();
    await expect(dialog.getByText(newDossier.attempt.replace('{{attempt}}', '2'))).toBeVisible();
    expect(await seriousFindings(page, 'new dossier/next attempt')).toEqual([]);
    await dialog.getByRole('button', { name: newDossier.create, exact: true }).click();
    await page.getByRole('navigation', { name: words.editor.sections }).waitFor();
    await section(officer, 'sale');
    await saved(officer);
  });

  await test.step('it names the lot before and asks less', async () => {
    const { rows } = await ask<{
      rows: readonly { id: string; lotNumber?: string; startPriceKopiykas?: number }[];
    }>(officer, 'dossiers.list', wholeList);
    const next = rows.find(({ id }) => id !== first);
    const { content, files } = await ask<View>(officer, 'dossiers.get', { id: next?.id ?? '' });
    // Those of the application; the decision to cancel stays with the lot that it is about.
    expect(files).toHaveLength(material.dossier.photos.length + material.dossier.documents.length);
    const before = await ask<View>(officer, 'dossiers.get', { id: first });
    const known = new Set(before.files.map(({ sha256 }) => sha256));
    expect(files.filter(({ sha256 }) => !known.has(sha256))).toEqual([]);
    const { startPrice, attempt, previousLotNumber } = content.sale ?? {};
    expect([attempt, previousLotNumber]).toEqual(['2', rows.find(({ id }) => id === first)?.lotNumber]);
    const priceBefore = rows.find(({ id }) => id === first)?.startPriceKopiykas ?? 0;
    expect(Number(startPrice)).toBeLessThan(priceBefore);
  });
});
