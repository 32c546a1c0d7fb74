import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { texts as auctionsTexts } from '../../../renderer/i18n/uk/auctions.ts';
import { minimalPdf } from '../../support/test-core.ts';
import type { Stage } from '../support/journey-test.ts';
import { type Desk, said } from './desk.ts';

const { auctions } = auctionsTexts;

/** Suspends, resumes or cancels the open lot by a document of this name; without the document the dialog refuses. */
export async function decideOnAuction(
  stage: Pick<Stage, 'folder'>,
  { app, page }: Desk,
  action: 'suspend' | 'resume' | 'cancel',
  name: string,
  reason: string,
): Promise<void> {
  await page.getByRole('button', { name: auctions.actions[action], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  const confirm = dialog.getByRole('button', { name: auctions.actions[action], exact: true });
  await confirm.click();
  await expect(dialog.getByText(auctions.attach.missing)).toBeVisible();
  const path = join(stage.folder, `${name}.pdf`);
  writeFileSync(path, minimalPdf(name));
  await app.answerOpenDialog([path]);
  await dialog.getByRole('button', { name: auctions.attach.choose }).click();
  await expect(dialog.getByText(`${name}.pdf`)).toBeVisible();
  await confirm.click();
  await said(page, auctions.done[action]);
}
