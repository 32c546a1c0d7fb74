import { texts as kindTexts } from '../../renderer/i18n/uk/kinds.ts';
import { toApplication } from '../../shared/domain/application.ts';
import { kyivDateOf } from '../../shared/domain/civil-date.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../shared/domain/object-types/definitions.ts';
import { movedSample } from '../../shared/domain/object-types/moved-sample.ts';
import { type SampleOfKind, samplesOfKinds } from '../../shared/domain/object-types/samples.ts';
import { type Desk, signIn, words } from './desk/desk.ts';
import { takeCard, takeForms } from './desk/form-pictures.ts';
import { attachByKeyboard, fillByKeyboard, newByKeyboard } from './desk/keyboard-fill.ts';
import { ask, blocking } from './desk/quick.ts';
import { expect, test } from './support/journey-test.ts';
import { type PlainFiles, plainFiles } from './support/plain-files.ts';

const refusedKinds: readonly string[] = ['jewellery'];

test('a dossier of every kind of property, from an empty form to green checks, by the keyboard alone', async ({
  stage,
}) => {
  test.setTimeout(1_500_000);
  const files = await plainFiles();
  const desk = await stage.openDesk('officer');
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  for (const [index, sample] of wanted().entries()) {
    // Sub-kinds share the photo rule of their kind: one photo is enough to be allowed, all of them are added once.
    const isFirst = wanted().findIndex(({ objectType }) => objectType === sample.objectType) === index;
    const photos = files.photos.slice(0, isFirst ? sample.photos : Math.min(1, sample.photos));
    await test.step(sample.name, async () => {
      await prepare(desk, sample, { ...files, photos });
    });
  }
});

/**
 * One sample of every kind; `LOTDESK_KINDS=all` takes the sub-kinds too (truck, vessel, aircraft…), and names
 * (`LOTDESK_KINDS=квартира,судно`) only those, while one works on a form.
 */
function wanted(): readonly SampleOfKind[] {
  const names = process.env['LOTDESK_KINDS']?.split(',');
  if (names?.includes('all')) return samplesOfKinds;
  if (names) return samplesOfKinds.filter(({ name }) => names.includes(name));
  const seen = new Set<string>();
  return samplesOfKinds.filter(({ objectType }) => seen.size < seen.add(objectType).size);
}

async function prepare(desk: Desk, sample: SampleOfKind, files: PlainFiles): Promise<void> {
  const { page } = desk;
  const { objectType, name } = sample;
  const content = movedToToday(withoutStorer(sample));
  await newByKeyboard(desk, objectType);
  await takeForms(desk, `${objectType}-${name}-empty`, ['object']);
  await fillByKeyboard(desk, content);
  await attachByKeyboard(desk, files);

  const { id, kept } = await stored(desk);
  expect(withoutIds(toApplication({ objectType, content: kept }))).toEqual(
    withoutIds(toApplication({ objectType, content })),
  );
  const blocks = page.getByRole('heading', { name: words.editor.missing.blocks });
  if (refusedKinds.includes(objectType)) {
    await expect.poll(async () => await blocking(desk, id)).toEqual(['ordinary-way-forbidden /sale/way']);
    await page.keyboard.press('F8');
    await expect(page.getByText(kindTexts.kinds.branch.valuables.title)).toBeVisible();
  } else {
    await expect.poll(async () => await blocking(desk, id)).toEqual([]);
    await expect(blocks).toHaveCount(0);
    await expect(page.getByText(/^100$/u)).toBeVisible();
  }
  await takeForms(desk, `${objectType}-${name}-full`, ['object', 'sale']);
  await takeCard(desk, `${objectType}-${name}-card`);
}

/** A right has no storer and no place to inspect: a person leaves that section empty. */
function withoutStorer({ objectType, content }: SampleOfKind): DossierContent {
  if (findObjectType(objectType)?.class !== 'right') return content;
  const { storage: _storage, ...others } = content;
  return { ...others, storage: {} };
}

/** The journey fills every field on this day; `moved-sample.test.ts` shows that every day is a good one. */
function movedToToday(content: DossierContent): DossierContent {
  return movedSample(content, kyivDateOf(Date.now()));
}

const firstRow = { search: '', states: [], objectTypes: [], archived: false, offset: 0, limit: 1 } as const;

async function stored(desk: Desk): Promise<{ readonly id: string; readonly kept: DossierContent }> {
  const { rows } = await ask<{ rows: { id: string }[] }>(desk, 'dossiers.list', {
    ...firstRow,
    sort: 'updated',
    descending: true,
  });
  const id = rows[0]?.id ?? '';
  const { content } = await ask<{ content: DossierContent }>(desk, 'dossiers.get', { id });
  return { id, kept: content };
}

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, child: unknown) => (key === 'id' ? undefined : child)));
}
