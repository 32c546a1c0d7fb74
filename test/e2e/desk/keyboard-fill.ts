import { expect, type Page } from '@playwright/test';
import { texts as stateTexts } from '../../../renderer/i18n/uk/states.ts';
import type { Leaf } from '../../../shared/domain/fields/field.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { fewFrames } from '../support/frames.ts';
import { type Desk, words } from './desk.ts';
import { focused, focusedId, pressUntil, STEPS_LIMIT, tabToButton, typeInto } from './keyboard.ts';

/** What is still to be typed: texts by the id of their input, rows to add by the id of their button. */
type Left = { readonly texts: Map<string, string>; readonly rows: Map<string, number> };
type Row = Readonly<Record<string, Leaf>>;

const idOf = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;

/** Ctrl+N, arrows, Enter: a new dossier of a kind; its editor is open and empty. */
export async function newByKeyboard({ page }: Desk, objectType: ObjectType): Promise<void> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button').first()).toBeVisible();
  // The dialog takes the focus when it has opened: arrows before that would go nowhere.
  await expect
    .poll(async () => await dialog.evaluate((it) => it.contains(document.activeElement)))
    .toBe(true);
  const kind = stateTexts.objectType[objectType];
  await pressUntil(page, 'ArrowRight', async () =>
    page.evaluate(
      (wanted) => document.activeElement?.querySelector('span span')?.textContent === wanted,
      kind,
    ),
  );
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: words.editor.untitled })).toBeVisible();
}

/**
 * Fills the whole form as a person without a mouse: F8 leads to what is missing, Tab and typing fill what follows,
 * Enter on the button adds rows. Ends when everything of the content is typed.
 */
export async function fillByKeyboard(desk: Desk, content: DossierContent): Promise<void> {
  const { page } = desk;
  const left = leftOf(content);
  for (let sections = 0; left.texts.size > 0; sections += 1) {
    if (sections > 20) throw new Error(`Not reached: ${[...left.texts.keys()].join(', ')}`);
    await goToMissing(page, left);
    await walk(page, left);
  }
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('save-mark')).toHaveAttribute('data-mark', 'saved');
}

/** Adds every missing document from its own row and then the photos, F8 by F8. */
export async function attachByKeyboard(
  { app, page }: Desk,
  files: { readonly documents: readonly string[]; readonly photos: readonly string[] },
): Promise<void> {
  for (const path of files.documents) {
    if (!(await pressUntilFiles(page))) return;
    const id = await focusedId(page);
    if (!/^field-files-./u.test(id) || id === idOf('/files/photo')) break;
    await app.answerOpenDialog([path]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName), id).toBe('BUTTON');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(0, { timeout: 30_000 });
  }
  if (files.photos.length === 0) return;
  await pressUntilFiles(page);
  await tabToButton(page, words.editor.files.addPhotos);
  await app.answerOpenDialog(files.photos);
  await page.keyboard.press('Enter');
  const last = words.editor.files.caption.replace('{{number}}', String(files.photos.length));
  await expect(page.getByLabel(last, { exact: true })).toBeVisible({ timeout: 60_000 });
}

/**
 * F8 leads into the files only when nothing before them is missing: answers on their way are waited for. Tells that
 * something is missing at all.
 */
async function pressUntilFiles(page: Page): Promise<boolean> {
  const blocks = page.getByRole('heading', { name: words.editor.missing.blocks });
  let isMissing = true;
  await expect(async () => {
    isMissing = (await blocks.count()) > 0;
    if (!isMissing) return;
    await page.keyboard.press('F8');
    await fewFrames(page);
    expect(await focusedId(page)).toMatch(/^field-files/u);
  }).toPass({ intervals: [50, 100, 200], timeout: 20_000 });
  return isMissing;
}

/** Presses F8 until it leads to something that is still to be typed. */
async function goToMissing(page: Page, left: Left): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('F8');
    await fewFrames(page);
    const id = await focusedId(page);
    const isList = [...left.rows.keys()].some((button) => button.startsWith(id) && id !== '');
    expect(left.texts.has(id) || isList, `F8 led to ${id}`).toBe(true);
  }).toPass({ intervals: [20, 50, 100, 200], timeout: 20_000 });
}

/** Tabs on from here and types what is asked, until the section has nothing more of it. */
async function walk(page: Page, left: Left): Promise<void> {
  const section = await sectionOf(page);
  for (let step = 0; step < STEPS_LIMIT * 3 && hasMore(left, section); step += 1) {
    const field = await focused(page);
    const { id } = field;
    const rows = left.rows.get(id) ?? 0;
    if (rows > 0) {
      left.rows.set(id, rows - 1);
      await page.keyboard.press('Enter');
      await expect.poll(async () => await focusedId(page)).not.toBe(id);
      continue;
    }
    const text = left.texts.get(id);
    if (text !== undefined) await typeInto(page, text, field);
    left.texts.delete(id);
    await page.keyboard.press('Tab');
  }
  const missed = [...left.texts.keys()].filter((id) => belongs(id, section));
  if (missed.length > 0) throw new Error(`Tab never reached ${missed.join(', ')}`);
}

async function sectionOf(page: Page): Promise<string> {
  const head = /^field-([a-z]+)/u.exec(await focusedId(page))?.[1] ?? '';
  return head === 'details' || head === 'items' ? 'object' : head;
}

function belongs(id: string, section: string): boolean {
  const heads = section === 'object' ? ['object', 'details', 'items'] : [section];
  return heads.some((head) => id.startsWith(`field-${head}-`));
}

function hasMore({ texts }: Left, section: string): boolean {
  return [...texts.keys()].some((id) => belongs(id, section));
}

function leftOf(content: DossierContent): Left {
  const left: Left = { texts: new Map(), rows: new Map() };
  for (const [head, values] of Object.entries(content)) {
    if (Array.isArray(values)) addRows(left, `/${head}`, values as readonly Row[]);
    else if (values)
      for (const [key, value] of Object.entries(values)) addValue(left, `/${head}/${key}`, value);
  }
  return left;
}

function addValue(left: Left, pointer: string, value: unknown): void {
  if (Array.isArray(value)) addRows(left, pointer, value as readonly Row[]);
  else if (value !== undefined) left.texts.set(idOf(pointer), textOf(value as Leaf));
}

function addRows(left: Left, pointer: string, rows: readonly Row[]): void {
  left.rows.set(idOf(`${pointer}/add`), rows.length);
  for (const [index, row] of rows.entries())
    for (const [key, value] of Object.entries(row))
      if (key !== 'id') addValue(left, `${pointer}/${index}/${key}`, value);
}

/** As a person would write it: sums with kopiykas after a comma, yes and no by their choice. */
function textOf(value: Leaf): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? (value / 100).toFixed(2).replace('.', ',') : value;
}
