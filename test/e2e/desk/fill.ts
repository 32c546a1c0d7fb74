import { expect } from '@playwright/test';
import { texts as dossiersTexts } from '../../../renderer/i18n/uk/dossiers.ts';
import { texts as fieldTexts } from '../../../renderer/i18n/uk/fields.ts';
import { texts as stateTexts } from '../../../renderer/i18n/uk/states.ts';
import type { TrainingDossier } from '../../../scripts/training/material.ts';
import type { Field, Leaf } from '../../../shared/domain/fields/field.ts';
import { fieldAt } from '../../../shared/domain/fields/walk.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { type Desk, open, words } from './desk.ts';

export type SectionName = keyof typeof fieldTexts.section;
type Row = Readonly<Record<string, Leaf>>;

/** Starts a new dossier of a kind from the list of dossiers; the editor is open afterwards. */
export async function newDossier(desk: Desk, objectType: ObjectType): Promise<void> {
  const { page } = desk;
  await open(desk, 'dossiers');
  await page.getByRole('button', { name: dossiersTexts.dossiers.new }).first().click();
  const kind = stateTexts.objectType[objectType];
  await page.getByRole('dialog').getByRole('button', { name: kind }).first().click();
  await page.getByRole('navigation', { name: words.editor.sections }).waitFor();
}

/** Opens a section of the editor by its rail. */
export async function section({ page }: Desk, name: SectionName): Promise<void> {
  const rail = page.getByRole('navigation', { name: words.editor.sections });
  await rail.getByRole('button', { name: fieldTexts.section[name] }).click();
}

/** Types one value into its field, as the person would write it. */
export async function fillField(
  { page }: Desk,
  field: Field | undefined,
  pointer: string,
  value: Leaf,
): Promise<void> {
  const input = page.locator(`[id="field${pointer.replaceAll('/', '-')}"]`);
  if (field?.kind === 'yes-no') await input.selectOption(value === true ? 'yes' : 'no');
  else if (field?.kind === 'choice') await input.selectOption(String(value));
  else await input.fill(field?.kind === 'date' ? typedDate(String(value)) : String(value));
}

const sectionOfHead: Readonly<Record<string, SectionName>> = { details: 'object', items: 'object' };

/** Fills a whole dossier from its papers, section by section. Values by JSON Pointer. */
export async function fillDossier(
  desk: Desk,
  dossier: Pick<TrainingDossier, 'objectType' | 'fields'>,
): Promise<void> {
  const { objectType } = dossier;
  let shown = '';
  for (const [pointer, value] of Object.entries(dossier.fields)) {
    const head = pointer.split('/')[1] ?? '';
    const name = sectionOfHead[head] ?? (head as SectionName);
    if (name !== shown) await section(desk, name);
    shown = name;
    if (Array.isArray(value)) await fillRows(desk, objectType, pointer, value);
    else if (value !== null) await fillField(desk, fieldAt(objectType, pointer), pointer, value);
  }
  await saved(desk);
}

/** Adds rows by the list's button and fills them. */
async function fillRows(
  desk: Desk,
  objectType: ObjectType,
  pointer: string,
  rows: readonly Row[],
): Promise<void> {
  const { page } = desk;
  const { list } = words.editor;
  const add = { '/parties/list': list.addParty, '/items': list.addItem }[pointer] ?? list.addEncumbrance;
  for (const [index, row] of rows.entries()) {
    await page.getByRole('button', { name: add, exact: true }).click();
    for (const [key, value] of Object.entries(row)) {
      if (key === 'id') continue;
      const at = `${pointer}/${index}/${key}`;
      await fillField(desk, fieldAt(objectType, at), at, value);
    }
  }
}

/** Waits until the window says that everything typed is saved. */
export async function saved({ page }: Desk): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByText(words.editor.saved, { exact: true }).first()).toBeVisible({ timeout: 60_000 });
}

function typedDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}.${month}.${year}`;
}
