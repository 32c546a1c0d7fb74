import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { texts } from '../../renderer/i18n/uk/pictures.ts';
import { phonePhoto, smallPdf } from '../support/pictures.ts';
import { scene } from '../support/scenes.ts';
import { type Desk, open, said, signIn, words } from './desk/desk.ts';
import { newDossier, section } from './desk/fill.ts';
import { picturesFolder } from './desk/form-pictures.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';

const { pictures, viewer, skipped } = texts;
const { files } = words.editor;

test('a folder of photos and documents: look-alikes, pages, contact sheet, scans', async ({ stage }) => {
  const root = join(stage.folder, 'Квартира 12');
  mkdirSync(join(root, 'кухня'), { recursive: true });
  const first = await scene(11, { width: 1_600, height: 1_200 });
  writeFileSync(join(root, 'фото 1.jpg'), await withPlace(first));
  writeFileSync(join(root, 'фото 2.jpg'), await sharp(first).rotate(90).jpeg({ quality: 60 }).toBuffer());
  writeFileSync(join(root, 'кухня', 'стіл 🏠.jpg'), await scene(12, { width: 1_600, height: 1_200 }));
  writeFileSync(join(root, 'фото 10.jpg'), await phonePhoto({ width: 1_300, height: 1_000, orientation: 6 }));
  writeFileSync(join(root, 'Звіт про оцінку.pdf'), await report(30));
  writeFileSync(join(root, 'Thumbs.db'), 'x');
  const desk = await stage.openDesk('officer');
  const { app, page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  await newDossier(desk, 'flat');
  await section(desk, 'files');

  await app.answerOpenDialog([root]);
  await page.getByRole('button', { name: pictures.addFolder }).click();
  const photos = page.locator('[data-testid=drop-zone] img[src^="/files/thumb/"]');
  await expect(photos).toHaveCount(4);
  await expect(page.getByRole('alert').filter({ hasText: skipped['system-file'] })).toContainText(
    'Thumbs.db',
  );

  // The same folder again: everything is known by its content.
  await app.answerOpenDialog([root]);
  await page.getByRole('button', { name: pictures.addFolder }).click();
  await said(page, pictures.already.replace('{{count}}', '5'));
  await expect(photos).toHaveCount(4);

  await page.getByRole('button', { name: pictures.similarOpen }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('figure img')).toHaveCount(2);
  await looksWell(desk, 'look-alikes');
  await page.keyboard.press('2');
  await expect(dialog.getByText(pictures.similarNone)).toBeVisible();
  // Esc closes the dialog and nothing more: the dossier stays open.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(photos).toHaveCount(3);

  await page.getByRole('button', { name: files.view.replace('{{name}}', '2. фото 1') }).click();
  await expect(page.getByText('48.4646 N 35.0462 E')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(photos).toHaveCount(3);

  const opener = page.getByRole('button', { name: viewer.open.replace('{{name}}', 'Звіт про оцінку') });
  await opener.click();
  const sheet = page.getByRole('dialog').getByRole('region');
  await expect(sheet.getByRole('img', { name: viewer.page.replace('{{page}}', '1') })).toBeVisible();
  await expect
    .poll(() => sheet.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(800);
  await page.keyboard.press('End');
  await expect(page.getByRole('dialog').getByLabel(viewer.pageNumber)).toHaveValue('30');
  await page.keyboard.press('PageUp');
  await expect(sheet.getByRole('img', { name: viewer.page.replace('{{page}}', '29') })).toBeVisible();
  await looksWell(desk, 'viewer');
  await page.keyboard.press('+');
  await expect
    .poll(() => sheet.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(1_600);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();

  await page.getByRole('button', { name: pictures.sheet }).click();
  await page.getByRole('dialog').getByRole('button', { name: pictures.sheetMake }).click();
  await said(page, pictures.sheetMade.replace('{{count}}', '1'));
  await looksWell(desk, 'contact-sheet');
  const saved = join(stage.folder, 'sheet.pdf');
  await app.answerSaveDialog(saved);
  await page.getByRole('dialog').getByRole('button', { name: pictures.sheetSave }).click();
  await expect.poll(() => readSize(saved)).toBeGreaterThan(10_000);
  expect(readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('dialog').getByRole('button', { name: pictures.sheetOpen }).click();
  await expect(sheet.getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('button', { name: pictures.sheetSave })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: pictures.sheet })).toBeFocused();
  await expect(photos).toHaveCount(3);
});

test('scans of the chosen folder are offered in the open dossier', async ({ stage }) => {
  const folder = join(stage.folder, 'Скани');
  mkdirSync(folder);
  const desk = await stage.openDesk('officer');
  const { app, page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  await open(desk, 'settings');
  await app.answerOpenDialog([folder]);
  await page.getByRole('button', { name: pictures.scansChoose }).click();
  await expect(page.getByText(pictures.scansState.watching, { exact: true })).toBeVisible();
  writeFileSync(join(folder, 'скан 001.pdf'), smallPdf());
  writeFileSync(join(folder, 'Постанова про опис.pdf'), smallPdf({ pages: 2 }));
  await newDossier(desk, 'flat');
  await section(desk, 'files');
  await expect(page.getByText(pictures.scansTitle_few.replace('{{count}}', '2'))).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('checkbox', { name: pictures.scansSelectAll }).check();
  await looksWell(desk, 'scans');
  await page.getByRole('button', { name: pictures.scansAttach.replace('{{count}}', '2') }).click();
  await said(page, files.added.replace('{{count}}', '2'));
  await expect(page.getByRole('button', { name: viewer.open.replace('{{name}}', 'скан 001') })).toBeVisible();
  await expect(page.getByText(pictures.scansTitle_few.replace('{{count}}', '2'))).toHaveCount(0);
});

/** Nothing serious for those who cannot see well, light and dark; pictures for those who want to look. */
async function looksWell(desk: Desk, name: string): Promise<void> {
  expect(await seriousFindings(desk.page, name)).toEqual([]);
  if (picturesFolder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await desk.page.screenshot({ path: join(picturesFolder, `pictures-${name}-${colorScheme}.png`) });
  }
}

async function withPlace(picture: Buffer): Promise<Buffer> {
  const place = {
    IFD2: { DateTimeOriginal: '2026:03:12 14:05:59' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '48/1 27/1 5262/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '35/1 2/1 4625/100',
    },
  };
  return await sharp(picture).withExif(place).jpeg({ quality: 92 }).toBuffer();
}

async function report(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let page = 1; page <= pages; page += 1) {
    const sheet = pdf.addPage([595, 842]);
    sheet.drawText(`Valuation report, page ${page}`, { x: 70, y: 760, size: 22, font });
    for (let line = 0; line < 30; line += 1)
      sheet.drawText('The quick brown fox jumps over the lazy dog. '.repeat(2), {
        x: 70,
        y: 720 - line * 20,
        size: 10,
        font,
      });
  }
  return await pdf.save();
}

function readSize(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}
