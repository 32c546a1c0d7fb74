import { expect } from '@playwright/test';
import { texts as auctionsTexts } from '../../../renderer/i18n/uk/auctions.ts';
import { texts as exchangeTexts } from '../../../renderer/i18n/uk/exchange.ts';
import { texts as paperworkTexts } from '../../../renderer/i18n/uk/paperwork.ts';
import { texts as reviewTexts } from '../../../renderer/i18n/uk/review.ts';
import { texts as stateTexts } from '../../../renderer/i18n/uk/states.ts';
import { act, confirm, type Desk, eventually, lock, open, said, signIn, unsaid, words } from './desk.ts';

const { auctions } = auctionsTexts;
const { paperwork } = paperworkTexts;
const { review } = reviewTexts;

/** A person of the training offices (resources/training/office.json). */
export type Person = { readonly login: string; readonly passphrase: string };

/** Another person takes the seat. */
export async function changePerson(desk: Desk, person: Person): Promise<void> {
  await lock(desk);
  await signIn(desk, person.login, person.passphrase);
}

/** Opens a dossier by its title from the list. A list that moves at that very moment may open another: then once more. */
export async function openDossier(desk: Desk, title: string): Promise<void> {
  const { page } = desk;
  await expect(async () => {
    await open(desk, 'dossiers');
    await page.getByText(title, { exact: true }).first().click();
    await page.getByRole('navigation', { name: words.editor.sections }).waitFor();
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  }).toPass({ timeout: 120_000 });
}

/** The head of department approves what another person prepared. */
export async function approve(desk: Desk, title: string): Promise<void> {
  await openDossier(desk, title);
  await act(desk, 'approve', words.editor.done.approve);
}

/** The officer seals and sends; the dossier waits in the queue or travels at once. */
export async function sealAndSend(desk: Desk, title: string): Promise<void> {
  await openDossier(desk, title);
  await act(desk, 'seal', words.editor.done.seal);
  await act(desk, 'send', words.editor.done.send);
}

/** Asks the exchange to look now. */
export async function syncNow(desk: Desk): Promise<void> {
  await open(desk, 'exchange');
  await desk.page.getByRole('button', { name: exchangeTexts.exchange.syncNow }).first().click();
}

/** Opens an arrived dossier at the organizer's; waits until it and its files are here. */
export async function openReview(desk: Desk, title: string): Promise<void> {
  const { page } = desk;
  await syncNow(desk);
  await open(desk, 'review');
  await page
    .getByRole('button', { name: review.open.replace('{{title}}', title) })
    .click({ timeout: 150_000 });
  await eventually(page.getByText(review.manifestMatches), 90_000);
}

/** Accepts or publishes the open dossier. */
export async function decide(desk: Desk, decision: 'accept' | 'publish'): Promise<void> {
  const { page } = desk;
  await unsaid(page, review.done[decision]);
  await page.getByRole('button', { name: review[decision], exact: true }).click();
  await confirm(page, review[decision]);
  await said(page, review.done[decision]);
}

/** Opens the page of a lot in Auctions. */
export async function openLot(desk: Desk, title: string): Promise<void> {
  const { page } = desk;
  await open(desk, 'auctions');
  await page
    .getByRole('button', { name: auctions.open.replace('{{title}}', title) })
    .click({ timeout: 150_000 });
  await page.getByRole('list', { name: auctions.chain }).waitFor();
}

/** Waits until the open lot shows this state of its auction. */
export async function auctionIs({ page }: Desk, state: keyof typeof stateTexts.auctionState): Promise<void> {
  await eventually(page.getByText(stateTexts.auctionState[state], { exact: true }), 90_000);
}

/** Does one of the lot's actions with the day and sum that the program offers. */
export async function lotAction(
  desk: Desk,
  action: 'record-payment' | 'record-transfer' | 'close',
): Promise<void> {
  const { page } = desk;
  await unsaid(page, auctions.done[action]);
  await page.getByRole('button', { name: auctions.actions[action], exact: true }).click();
  await confirm(page, auctions.actions[action]);
  await said(page, auctions.done[action]);
}

/** Makes the act from the open lot and issues it. */
export async function makeAndIssueAct(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: auctions.actions['issue-act'], exact: true }).click();
  await page.getByText(paperwork.kind.act, { exact: true }).first().click();
  await page.getByRole('button', { name: paperwork.make, exact: true }).click();
  await expect(page.getByText(/Документ № .+ складено/u).first()).toBeVisible({ timeout: 150_000 });
  // The application stands in the same table: the act's own row must be there before anything is saved.
  await page.getByRole('button', { name: paperwork.issue, exact: true }).first().waitFor();
}

/** Issues the act that was made last. */
export async function issueAct({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: paperwork.issue, exact: true }).first().click();
  await confirm(page, paperwork.issue);
  await said(page, paperwork.issuedDone);
}
