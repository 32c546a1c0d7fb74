import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts as errorTexts } from '../../renderer/i18n/uk/errors.ts';
import { phonePhoto } from '../support/pictures.ts';
import { type Desk, signIn, words } from './desk/desk.ts';
import { newDossier, section } from './desk/fill.ts';
import { expect, test } from './support/journey-test.ts';

const { files } = words.editor;
const { fileRefused } = errorTexts;
type Drop = { readonly name: string; readonly base64: string };

test('what is no photo and no document is refused by name and reason; the good one is taken', async ({
  stage,
}) => {
  const good = await phonePhoto({ width: 1_280, height: 960 });
  const contents = {
    'фото-двигуна.jpg': Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(4_096, 7)]),
    'фото-салону.jpg': Buffer.concat([
      Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'),
      Buffer.alloc(4_096),
    ]),
    'звіт.pdf': Buffer.alloc(0),
    'бампер.jpg': Buffer.concat([good.subarray(0, 20_000)]),
    'спереду.jpg': good,
  };
  const paths = Object.entries(contents).map(([name, bytes]) => {
    const path = join(stage.folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const desk = await stage.openDesk('officer');
  const { app, page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  await newDossier(desk, 'vehicle');
  await section(desk, 'files');

  await app.answerOpenDialog(paths);
  await page.getByRole('button', { name: files.addPhotos, exact: true }).click();
  const refused = page.getByRole('alert').filter({ hasText: files.refused.replace('{{count}}', '4') });
  await expect(refused).toBeVisible();
  for (const [name, reason] of [
    ['фото-двигуна.jpg', fileRefused.executable],
    ['фото-салону.jpg', fileRefused.executable],
    ['звіт.pdf', fileRefused.empty],
    ['бампер.jpg', fileRefused.corrupt],
  ] as const) {
    await expect(refused.getByRole('listitem').filter({ hasText: name })).toContainText(reason);
  }
  await expect(refused).not.toContainText('спереду.jpg');
  await expectPhotos(desk, 1);
  await expect(
    page.getByText(files.stripped).or(page.locator('img[src^="/files/thumb/"]')).first(),
  ).toBeVisible();
});

test('dropped files are judged the same way', async ({ stage }) => {
  const desk = await stage.openDesk('officer');
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  await newDossier(desk, 'vehicle');
  await section(desk, 'files');
  const photo = await phonePhoto({ width: 1_280, height: 960, seed: 5 });
  await drop(desk, [
    { name: 'ззаду.jpg', base64: photo.toString('base64') },
    { name: 'нотатки.txt', base64: Buffer.from('Просто текст, а не фото').toString('base64') },
  ]);
  await expectPhotos(desk, 1);
  const refused = desk.page.getByRole('alert').filter({ hasText: 'нотатки.txt' });
  await expect(refused).toContainText(fileRefused['type-unknown']);
  // The same photo again is told to be there already.
  await drop(desk, [{ name: 'копія.jpg', base64: photo.toString('base64') }]);
  await expect(desk.page.getByRole('alert').filter({ hasText: 'копія.jpg' })).toContainText(
    fileRefused.duplicate,
  );
  await expectPhotos(desk, 1);
});

async function expectPhotos({ page }: Desk, count: number): Promise<void> {
  await expect(page.locator('[data-testid=drop-zone] img[src^="/files/thumb/"]')).toHaveCount(count);
}

/** Drags files over the section and lets them go, as from a file manager. */
async function drop({ page }: Desk, dropped: readonly Drop[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    return transfer;
  }, dropped);
  const zone = page.locator('[data-testid=drop-zone]');
  for (const event of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(event, { dataTransfer });
}
