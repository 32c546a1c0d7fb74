import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phonePhoto } from '../support/pictures.ts';
import { xlsxOf } from '../support/tables.ts';
import { texts } from '../../renderer/i18n/uk/table-import.ts';
import { type Desk, open, said, signIn } from './desk/desk.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey-test.ts';

const words = texts.tableImport;
const look = process.env['LOTDESK_SCREENS'];

/** Keeps what the person sees, in both colours, where somebody asked for it. */
async function picture({ page }: Desk, name: string): Promise<void> {
  if (look === undefined) return;
  mkdirSync(look, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(look, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const heads = [
  '№ з/п',
  'Тип майна',
  'Найменування',
  'VIN',
  'Боржник',
  'ЄДРПОУ боржника',
  'Ціна, грн',
  'Дата оцінки',
  'Чий це',
];
const rows = [
  [
    1,
    'Квартира',
    'Двокімнатна квартира, 54,7 кв. м',
    null,
    'Мельничук С. П.',
    '1759013776',
    403_805,
    '30.09.2026',
    'а',
  ],
  [
    2,
    'Транспорт',
    'Легковий автомобіль Volkswagen Passat',
    'WVWZZZ3CZFE123456',
    'АТ «Банк Прикладний»',
    '14360506',
    '1 234 500,50',
    '30.09.2026',
    'б',
  ],
  [
    3,
    'Транспорт',
    'Причіп',
    'WVWZZZ3CZFE123456',
    'АТ «Банк Прикладний»',
    '14360506',
    'сто',
    '31.02.2026',
    'в',
  ],
  [4, 'Рухоме майно', 'Стіл дубовий', null, 'ТОВ «Меблі»', 32_112, 1_000, '12/31/2026', null],
];

test('a table becomes dossiers with photos; what does not fit is named by its cell; dossiers go out again', async ({
  stage,
}) => {
  const desk = await stage.openDesk('officer');
  const { page, app } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  const folder = join(stage.folder, 'tables');
  mkdirSync(join(folder, 'photos'), { recursive: true });
  const table = join(folder, 'лоти.xlsx');
  writeFileSync(table, xlsxOf([heads, ...rows]));
  for (const [index, name] of ['1-1.jpg', '1-2.jpg', 'невідомо.jpg'].entries()) {
    writeFileSync(
      join(folder, 'photos', name),
      await phonePhoto({ width: 1_300, height: 1_000, seed: index + 1 }),
    );
  }

  await test.step('from the list of dossiers to the columns', async () => {
    await open(desk, 'dossiers');
    await page.getByRole('button', { name: words.open }).click();
    await expect(page.getByText(words.chooseTitle)).toBeVisible();
    await picture(desk, '1-file');
    await app.answerOpenDialog([table]);
    await page.getByRole('button', { name: words.choose, exact: true }).click();
    await expect(page.getByText(words.columnsTitle)).toBeVisible();
    await app.answerOpenDialog([join(folder, 'photos')]);
    await page.getByRole('button', { name: words.photosFolder }).click();
    await expect(page.getByText('Фото вибрано: 3')).toBeVisible();
    await page.getByRole('combobox', { name: words.photosBy }).click();
    await page.getByRole('option', { name: words.photosByNumber }).click();
    await picture(desk, '2-columns');
    expect(await seriousFindings(page, 'columns')).toEqual([]);
  });

  await test.step('the preview names the cells', async () => {
    await page.getByRole('button', { name: words.toPreview }).click();
    await expect(page.getByText('G4', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Показати рядок 2 повністю' }).click();
    await picture(desk, '3-preview');
    expect(await seriousFindings(page, 'preview')).toEqual([]);
  });

  await test.step('ready rows become dossiers', async () => {
    await page.getByRole('button', { name: /^Створити 2/ }).click();
    await expect(page.getByText('Створено досьє: 2')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Додано фото: 2')).toBeVisible();
    await picture(desk, '4-report');
    expect(await seriousFindings(page, 'report')).toEqual([]);
    await app.answerSaveDialog(join(folder, 'виправити.xlsx'));
    await page.getByRole('button', { name: words.saveReport }).click();
    await said(page, 'Збережено рядків: 2');
    await page.getByRole('button', { name: words.toDossiers }).click();
    await expect(page.getByText('Двокімнатна квартира, 54,7 кв. м')).toBeVisible();
    await picture(desk, '5-dossiers');
  });

  await test.step('the selection goes out to a table', async () => {
    await page.getByRole('button', { name: texts.tableExport.open, exact: true }).click();
    await expect(page.getByText(texts.tableExport.personal)).toBeVisible();
    await picture(desk, '6-export');
    expect(await seriousFindings(page, 'export')).toEqual([]);
    await app.answerSaveDialog(join(folder, 'вивантажено.xlsx'));
    await page.getByRole('button', { name: texts.tableExport.save }).click();
    await said(page, 'Вивантажено досьє: 2');
    expect(readFileSync(join(folder, 'вивантажено.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
});
