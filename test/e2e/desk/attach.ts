import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { TrainingDossier } from '../../../scripts/training/material.ts';
import { type Desk, words } from './desk.ts';
import { section } from './fill.ts';

/** Adds photos and scans by the dialogs of the files section, names photos, and says what each document is. */
export async function attachMaterial(desk: Desk, dossier: TrainingDossier, folder: string): Promise<void> {
  await section(desk, 'files');
  const photos = dossier.photos.map(({ file }) => join(folder, 'photos', file));
  await choose(desk, words.editor.files.addPhotos, photos);
  const { page } = desk;
  for (const [index, { caption }] of dossier.photos.entries()) {
    const number = String(index + 1);
    await page
      .getByLabel(words.editor.files.caption.replace('{{number}}', number), { exact: true })
      .fill(caption);
  }
  await choose(
    desk,
    words.editor.files.addDocuments,
    dossier.documents.map(({ file }) => join(folder, 'documents', file)),
  );
  for (const [index, { type, title }] of dossier.documents.entries()) {
    const number = String(index + 1);
    await page
      .getByLabel(words.editor.files.type.replace('{{number}}', number), { exact: true })
      .selectOption(type);
    const name = page.getByLabel(words.editor.files.title.replace('{{number}}', number), { exact: true });
    await name.fill(title);
    await name.press('Tab');
  }
}

/** Answers the dialog with these paths, presses the button, and waits until all are taken or refused. */
export async function choose({ app, page }: Desk, button: string, paths: readonly string[]): Promise<void> {
  await app.answerOpenDialog(paths);
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await expect(page.getByRole('status').filter({ hasText: /Додається/u })).toHaveCount(0, {
    timeout: 240_000,
  });
  const added = words.editor.files.added.replace('{{count}}', String(paths.length));
  await page.getByText(added).first().waitFor({ timeout: 240_000 });
}
