import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { handOver, makeAct, passAuctions, pay, prepare, review, titleOf } from '../../scripts/demo/acts.ts';
import { dossierFacts, waitForStates } from '../../scripts/demo/facts.ts';
import { texts as shellTexts } from '../../renderer/i18n/uk/shell.ts';
import { moneyInWords } from '../../shared/domain/money-in-words.ts';
import { open, signIn, type Desk } from './desk/desk.ts';
import { approve, changePerson, sealAndSend, syncNow } from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { docxText } from './support/docx-text.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

type Lot = {
  readonly auctions: readonly {
    readonly state: string;
    readonly finalPriceKopiykas: number;
    readonly winner: { readonly name: string };
  }[];
};

test('a car: prepared offline, sold, paid, its act made, handed over and closed', async ({ stage }) => {
  test.setTimeout(600_000);
  const { dossier, folder } = await quickMaterial('car');
  const title = titleOf(dossier);
  const [officer, organizer] = await Promise.all([stage.openDesk('officer'), stage.openDesk('organizer')]);
  const sit = async (desk: Desk, login: string): Promise<void> => changePerson(desk, stage.person(login));

  await test.step('prepared, approved, sealed and queued without a line', async () => {
    await signIn(officer, 'officer', stage.person('officer').passphrase);
    await prepare(officer, dossier, folder);
    await sit(officer, 'head');
    await approve(officer, title);
    await sit(officer, 'officer');
    await sealAndSend(officer, title);
    await expect(
      officer.page.getByText(shellTexts.exchangeStatus.offlineWaiting.slice(0, 12)).first(),
    ).toBeVisible();
    expect((await dossierFacts(officer, title)).state).toBe('queued');
  });

  await test.step('sealing made the application by itself', async () => {
    const { id } = await dossierFacts(officer, title);
    const kinds = async (): Promise<readonly string[]> =>
      (await ask<readonly { kind: string }[]>(officer, 'paperwork.list', { dossierId: id })).map(
        ({ kind }) => kind,
      );
    await expect.poll(kinds, { timeout: 60_000 }).toEqual(['application']);
  });

  const central = await stage.startCentral();
  await test.step('the line comes, the dossier travels', async () => {
    await syncNow(officer);
    await waitForStates(officer, [title], 'submitted');
  });

  await test.step('one person accepts, another publishes', async () => {
    await signIn(organizer, 'checker', stage.person('checker').passphrase);
    await review(organizer, title, 'accept');
    await sit(organizer, 'publisher');
    await review(organizer, title, 'publish');
  });

  await test.step('sold on the simulated clock and paid', async () => {
    await passAuctions(organizer, central, [title]);
    await pay(organizer, title);
  });

  await test.step('the act is made, saved as PDF and DOCX, and issued', async () => {
    const { id } = await dossierFacts(officer, title);
    await syncNow(officer);
    const [pdf = '', docx = ''] = await makeAct(officer, title, stage.folder, 'car');
    const lot = await ask<Lot>(officer, 'auctions.lot', { id });
    const winner = lot.auctions.at(-1)?.winner.name ?? 'no winner';
    const price = lot.auctions.at(-1)?.finalPriceKopiykas ?? 0;
    const inWords = moneyInWords(price);
    expect(inWords).toMatch(/грив(ня|ні|ень)/u);
    const word = docxText(docx);
    expect(word).toContain(winner);
    expect(word.toLowerCase()).toContain(inWords.toLowerCase());
    const bytes = readFileSync(pdf);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(20_000);
    const read = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    if (read.error) return;
    const text = read.stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain(winner);
    expect(text.toLowerCase()).toContain(inWords.toLowerCase());
  });

  await test.step('handed over and closed', async () => {
    await handOver(officer, title);
    await waitForStates(officer, [title], 'closed');
    await open(officer, 'dossiers');
  });
  expect(await ask<{ ok: boolean }>(officer, 'audit.verify')).toMatchObject({ ok: true });
});
