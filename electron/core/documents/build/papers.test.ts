import { expect, test } from 'vitest';
import { texts as fieldTexts } from '../../../../renderer/i18n/uk/fields.ts';
import { texts as stateTexts } from '../../../../renderer/i18n/uk/states.ts';
import type { CivilDate, EpochMs } from '../../../../shared/domain/civil-date.ts';
import type { Sha256, UserId } from '../../../../shared/domain/ids.ts';
import { sampleFlat } from '../../../../shared/domain/sample-dossier.ts';
import { type ActData, buildAct } from './act-paper.ts';
import { type ApplicationData, buildApplication } from './application-paper.ts';
import { choiceLabels } from './choice-labels.ts';
import { fieldLabels } from './field-labels.ts';
import { documentTypeLabels, objectTypeLabels, unitLabels } from './labels.ts';
import { momentInFigures, sizeInWords, sumInFigureAndWords } from './words.ts';

const date = '2026-11-24' as CivilDate;
const application: ApplicationData = {
  objectType: 'flat',
  content: sampleFlat,
  files: [
    {
      type: 'photo',
      title: 'Фасад',
      sizeBytes: 2_400_000,
      pages: undefined,
      sha256: 'ab'.repeat(32) as Sha256,
    },
    {
      type: 'appraisal-report',
      title: 'Звіт про оцінку',
      sizeBytes: 340_000,
      pages: 34,
      sha256: 'cd'.repeat(32) as Sha256,
    },
  ],
  ruleSetId: '2026-01',
  organizer: 'Центральна база даних (навчальна)',
  officersSystem: undefined,
  approval: undefined,
  preparedBy: 'Гнатюк Оксана Іванівна',
  manifestSha256: '12'.repeat(32) as Sha256,
  date,
};
const act: ActData = {
  objectType: 'flat',
  content: sampleFlat,
  lotNumber: '100245',
  organizer: 'Центральна база даних (навчальна)',
  auction: {
    number: 'T-000123',
    attempt: 2,
    startsAt: Date.UTC(2026, 10, 10, 7) as EpochMs,
    endsAt: Date.UTC(2026, 10, 10, 16, 12) as EpochMs,
    bidders: 4,
    startPriceKopiykas: 40_380_500,
    finalPriceKopiykas: 45_200_101,
    protocolNumber: '123',
    protocolDate: '2026-11-10' as CivilDate,
  },
  winner: {
    name: 'Бондаренко Олена Юріївна',
    code: '2856202311',
    address: 'м. Київ, вул. Івана Франка, 40-б',
  },
  payment: { on: '2026-11-18' as CivilDate, sumKopiykas: 45_200_101 },
  head: undefined,
  date,
  place: 'м. Чернігів',
};

test('the application says everything of the dossier, in order', () => {
  expect(buildApplication(application, '12/2026')).toMatchSnapshot();
});

test('where the officer organizes the auction, the application names the system and asks no organizer', () => {
  const sale = { ...sampleFlat.sale, way: 'land-auction' as const };
  const { blocks } = buildApplication(
    { ...application, content: { ...sampleFlat, sale }, officersSystem: 'Prozorro.Sale' },
    '12/2026',
  );
  expect(blocks.some(({ kind }) => kind === 'corner')).toBe(false);
  expect(blocks.find(({ kind }) => kind === 'paragraph')).toMatchObject({
    text: expect.stringContaining(
      'Торги організовує виконавець в електронній торговій системі Prozorro.Sale',
    ),
  });
  const heading = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('7.'));
  expect(blocks[heading + 1]).toMatchObject({
    rows: expect.arrayContaining([
      { label: 'Електронна торгова система', value: 'Prozorro.Sale' },
      { label: 'Організатор торгів', value: 'виконавець' },
    ]),
  });
});

test('the act of a private officer has no approval', () => {
  expect(buildAct(act, '3/2026')).toMatchSnapshot();
});

test('the act of a state office is approved by its head', () => {
  const blocks = buildAct({ ...act, head: 'Коваленко Ігор Миколайович' }, '3/2026').blocks;
  expect(blocks[0]).toMatchObject({
    kind: 'corner',
    lines: [
      'ЗАТВЕРДЖУЮ',
      'Начальник відділу',
      'Коваленко Ігор Миколайович',
      expect.any(String),
      expect.any(String),
    ],
  });
});

test('an approved application of a state office carries both signatures', () => {
  const proceeding = {
    ...sampleFlat.proceeding,
    officerKind: 'state' as const,
    officerPosition: 'старший державний виконавець',
  };
  const approval = {
    userId: 'u' as UserId,
    name: 'Коваленко Ігор Миколайович',
    at: Date.UTC(2026, 10, 20) as EpochMs,
    contentSha256: 'ef'.repeat(32) as Sha256,
  };
  const { blocks } = buildApplication(
    { ...application, content: { ...sampleFlat, proceeding }, approval },
    '12/2026',
  );
  expect(blocks.filter(({ kind }) => kind === 'signature')).toEqual([
    {
      kind: 'signature',
      position: 'Старший державний виконавець',
      name: 'Гнатюк Оксана Іванівна',
      seal: true,
    },
    {
      kind: 'signature',
      position: 'Погоджено: начальник відділу',
      name: 'Коваленко Ігор Миколайович',
      seal: false,
    },
  ]);
  const ownHand = buildApplication({ ...application, approval }, '12/2026').blocks;
  expect(ownHand.filter(({ kind }) => kind === 'signature')).toEqual([
    expect.objectContaining({ position: 'Приватний виконавець', name: 'Гнатюк Оксана Іванівна' }),
  ]);
});

test('an application that is not sealed says where its hash will stand', () => {
  const paragraphs = buildApplication({ ...application, manifestSha256: undefined }, '—').blocks.flatMap(
    (block) => (block.kind === 'paragraph' ? [block.text] : []),
  );
  expect(paragraphs.at(-1)).toBe('Контрольну суму маніфесту (SHA-256) буде вказано після опечатування.');
});

test('papers and screen call fields, choices and documents by the same words', () => {
  const labels: Record<string, string> = {};
  const choices: Record<string, unknown> = {};
  const walk = (node: object, path: string): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value !== 'object' || value === null || key === 'choices') continue;
      const place = path === '' ? key : `${path}/${key}`;
      if ('label' in value) labels[place] = String(value.label).replace(/, грн$/, '');
      if ('choices' in value) choices[place] = value.choices;
      walk(value, place);
    }
  };
  walk(fieldTexts.field, '');
  expect(fieldLabels).toEqual(labels);
  expect(choiceLabels).toEqual(choices);
  expect(unitLabels).toEqual(fieldTexts.unit);
  expect(documentTypeLabels).toEqual(fieldTexts.documentType);
  expect(objectTypeLabels).toEqual(stateTexts.objectType);
});

test('sums, moments and sizes', () => {
  expect(sumInFigureAndWords(40_380_500)).toBe(
    '403\u00A0805,00\u00A0грн (чотириста три тисячі вісімсот п’ять гривень 00 копійок)',
  );
  expect(momentInFigures(Date.UTC(2026, 6, 1, 21, 5))).toBe('02.07.2026,\u00A000:05');
  expect([500, 340_000, 2_400_000].map((bytes) => sizeInWords(bytes))).toEqual([
    '1\u00A0КБ',
    '332\u00A0КБ',
    '2,3\u00A0МБ',
  ]);
});
