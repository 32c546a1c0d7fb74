import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { texts as paperworkTexts } from '../../renderer/i18n/uk/paperwork.ts';
import { attachMaterial } from '../../test/e2e/desk/attach.ts';
import { type Desk, open } from '../../test/e2e/desk/desk.ts';
import { fillDossier, newDossier, section } from '../../test/e2e/desk/fill.ts';
import {
  auctionIs,
  decide,
  issueAct,
  lotAction,
  makeAndIssueAct,
  openLot,
  openReview,
  syncNow,
} from '../../test/e2e/desk/journey.ts';
import type { CentralDb } from '../../test/central-db/create-central-db.ts';
import { textOf, type TrainingDossier } from '../training/material.ts';
import { ask, dossierFacts } from './facts.ts';

const HOUR_MS = 3_600_000;
const CLOCK_LIMIT_HOURS = 60 * 24;

export const titleOf = (dossier: TrainingDossier): string => textOf(dossier, '/object/title');

/** The officer types a dossier from its papers and adds its photos and scans, once they are made. */
export async function prepare(
  desk: Desk,
  dossier: TrainingDossier,
  material: string | Promise<string>,
): Promise<unknown> {
  await newDossier(desk, dossier.objectType);
  await fillDossier(desk, dossier);
  await attachMaterial(desk, dossier, await material);
  await section(desk, 'checks');
  const { id } = await dossierFacts(desk, titleOf(dossier));
  const { findings } = await ask<{ findings: { severity: string; code: string }[] }>(
    desk,
    'dossiers.checks',
    { id },
  );
  const blocking = findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
  if (blocking.length > 0) throw new Error(`${titleOf(dossier)} is not green: ${blocking.join(', ')}`);
  return { id, warnings: findings.length };
}

/** The organizer opens an arrived dossier, waits for its files, and decides. */
export async function review(desk: Desk, title: string, decision: 'accept' | 'publish'): Promise<void> {
  await openReview(desk, title);
  await decide(desk, decision);
}

/** Moves the training clock hour by hour until every auction has ended and awaits its payment. */
export async function passAuctions(
  desk: Desk,
  central: CentralDb,
  titles: readonly string[],
): Promise<unknown> {
  for (let hours = 0; hours < CLOCK_LIMIT_HOURS; hours += 1) {
    await central.clock.moveBy(HOUR_MS);
    if (hours % 24 !== 23) continue;
    await ask(desk, 'exchange.syncNow', {});
    const lots = await ask<{ title: string; auctions: { state: string }[] }[]>(desk, 'auctions.list', {
      search: '',
    });
    const waiting = lots.filter(({ auctions }) => auctions.at(-1)?.state === 'awaiting-payment');
    if (titles.every((title) => waiting.some((lot) => lot.title === title))) {
      return { simulatedTime: new Date(central.clock.now()).toISOString() };
    }
  }
  throw new Error('The auctions did not come to an end');
}

/** The organizer records the winner's payment. */
export async function pay(desk: Desk, title: string): Promise<void> {
  await syncNow(desk);
  await openLot(desk, title);
  await auctionIs(desk, 'awaiting-payment');
  await lotAction(desk, 'record-payment');
}

/** The officer makes the act, saves both files into the folder and issues it. */
export async function makeAct(
  desk: Desk,
  title: string,
  folder: string,
  name: string,
): Promise<readonly string[]> {
  await syncNow(desk);
  await openLot(desk, title);
  await auctionIs(desk, 'paid');
  await makeAndIssueAct(desk);
  const saved = [join(folder, `act-${name}.pdf`), join(folder, `act-${name}.docx`)] as const;
  await saveAs(desk, paperworkTexts.paperwork.savePdf, saved[0]);
  await saveAs(desk, paperworkTexts.paperwork.saveDocx, saved[1]);
  await issueAct(desk);
  return saved;
}

async function saveAs({ app, page }: Desk, button: string, path: string): Promise<void> {
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: button }).first().click();
  await page.getByText(paperworkTexts.paperwork.saved).first().waitFor();
  await closeNotices(page);
}

/** Notices that lie over the next button are closed, as a person would; those that go by themselves are no matter. */
export async function closeNotices(page: Page): Promise<void> {
  const notices = page.locator('.mantine-Notification-closeButton');
  await notices.evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  await expect(notices).toHaveCount(0);
}

/** The officer records the transfer and closes the dossier. */
export async function handOver(desk: Desk, title: string): Promise<unknown> {
  await syncNow(desk);
  await openLot(desk, title);
  await auctionIs(desk, 'act-issued');
  await lotAction(desk, 'record-transfer');
  await syncNow(desk);
  await openLot(desk, title);
  await auctionIs(desk, 'complete');
  await lotAction(desk, 'close');
  await syncNow(desk);
  await open(desk, 'today');
  return undefined;
}
