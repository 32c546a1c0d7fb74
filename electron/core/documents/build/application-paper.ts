import type { Approval, DossierFile } from '../../../../shared/domain/dossier.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { itemFields } from '../../../../shared/domain/fields/object.ts';
import { type DossierContent, sections } from '../../../../shared/domain/fields/sections.ts';
import type { Field, LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Sha256 } from '../../../../shared/domain/ids.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import type { Block, DocumentModel } from '../document-model.ts';
import { signatures } from './application-signatures.ts';
import { choiceLabels } from './choice-labels.ts';
import { documentTypeLabels, objectTypeLabels } from './labels.ts';
import { dateInWords, fieldRows, sizeInWords, valueInFigures } from './words.ts';

/** Rises with every change of the text or the order of the paper. */
export const applicationTemplate = 'application-3';

/** Everything the application says (domain/procedure.md 4.2); the paper is made from this and nothing else. */
export type ApplicationData = {
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly files: readonly Pick<DossierFile, 'type' | 'title' | 'sizeBytes' | 'pages' | 'sha256'>[];
  readonly ruleSetId: string;
  readonly organizer: string | undefined;
  /** The trading system in which the officer organizes the auction; undefined: an organizer does. */
  readonly officersSystem: string | undefined;
  readonly approval: Pick<Approval, 'name' | 'at'> | undefined;
  readonly preparedBy: string;
  /** Of the sealed version that this is the application of; undefined in a preview before sealing. */
  readonly manifestSha256: Sha256 | undefined;
  readonly date: CivilDate;
};

/** Builds «Заявка на реалізацію арештованого майна», groups A–L in eleven numbered parts. Takes its number as text. */
export function buildApplication(data: ApplicationData, number: string): DocumentModel {
  const { content } = data;
  const proceeding = content.proceeding ?? {};
  return {
    title: `Заявка на реалізацію арештованого майна № ${number}`,
    footer: `Заявка № ${number} від ${dateInWords(data.date)}`,
    blocks: [
      ...addressee(data),
      { kind: 'title', lines: ['ЗАЯВКА', 'на реалізацію арештованого майна'] },
      { kind: 'ends', left: dateInWords(data.date), right: `№ ${number}` },
      { kind: 'paragraph', text: request(data) },
      ...section('1. Виконавче провадження', 'proceeding', proceedingPart(true), proceeding),
      ...section('2. Виконавець', 'proceeding', proceedingPart(false), proceeding),
      ...parties(content),
      ...object(data),
      ...rights(content),
      ...section('6. Вартість майна', 'valuation', leaves(sections.valuation), content.valuation ?? {}),
      ...sale(data),
      ...section('8. Зберігання та огляд', 'storage', leaves(sections.storage), content.storage ?? {}),
      ...section('9. Реквізити для оплати', 'payment', leaves(sections.payment), content.payment ?? {}),
      ...attachments(data),
      manifest(data),
      ...signatures(data),
    ],
  };
}

function addressee(data: ApplicationData): readonly Block[] {
  // Where the officer organizes the auction, the application asks nobody else for it.
  if (data.organizer === undefined || data.officersSystem !== undefined) return [];
  return [{ kind: 'corner', lines: ['Організатору електронних торгів', data.organizer] }];
}

const requests: Readonly<Record<string, string>> = {
  'electronic-auction': 'провести електронні торги з реалізації арештованого майна',
  'fixed-price': 'реалізувати арештоване майно за фіксованою ціною',
  'land-auction': 'провести земельні торги з реалізації арештованої земельної ділянки',
};

function request({ content, officersSystem }: ApplicationData): string {
  if (officersSystem !== undefined) {
    return `Торги організовує виконавець в електронній торговій системі ${officersSystem} на умовах і за відомостями, наведеними в цій заявці.`;
  }
  const way = content.sale?.way ?? 'electronic-auction';
  return `Прошу ${requests[way] ?? ''} на умовах і за відомостями, наведеними в цій заявці.`;
}

const officerKeys = new Set([
  'officerKind',
  'officerName',
  'officerPosition',
  'officeName',
  'officeCode',
  'district',
  'certificateNumber',
  'officePhone',
  'officeEmail',
]);

function proceedingPart(ofProceeding: boolean): readonly LeafField[] {
  return leaves(sections.proceeding).filter(({ key }) => officerKeys.has(key) !== ofProceeding);
}

function leaves(fields: readonly Field[]): readonly LeafField[] {
  return fields.filter((field): field is LeafField => field.kind !== 'list');
}

function section(
  heading: string,
  place: string,
  fields: readonly LeafField[],
  values: object,
): readonly Block[] {
  const rows = fieldRows(place, fields, values as Readonly<Record<string, unknown>>);
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'fields', rows },
      ];
}

function parties({ parties }: DossierContent): readonly Block[] {
  const [list] = sections.parties;
  const order = { creditor: 0, debtor: 1, owner: 2, pledgee: 3 };
  const known = [...(parties?.list ?? [])].toSorted(
    (a, b) => order[a.role ?? 'pledgee'] - order[b.role ?? 'pledgee'],
  );
  const blocks = known.flatMap((party): readonly Block[] => {
    const { id: _id, role, ...values } = party;
    const fields = list.fields.filter(({ key }) => key !== 'role');
    const name = choiceLabels['parties/list/role']?.[role ?? ''] ?? 'Сторона';
    return [
      { kind: 'subheading', text: `${name}:` },
      { kind: 'fields', rows: fieldRows('parties/list', fields, values) },
    ];
  });
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', text: '3. Сторони виконавчого провадження' }, ...blocks];
}

function object({ objectType, content }: ApplicationData): readonly Block[] {
  const definition = findObjectType(objectType);
  const rows = [
    { label: 'Вид майна', value: objectTypeLabels[objectType] },
    ...fieldRows('object', leaves(sections.object).filter(isForPaper), content.object ?? {}),
    ...fieldRows('details', definition?.fields ?? [], content.details ?? {}),
  ];
  const blocks: Block[] = [
    { kind: 'heading', text: '4. Майно' },
    { kind: 'fields', rows },
  ];
  if (definition?.items && content.items !== undefined && content.items.length > 0) {
    blocks.push({ kind: 'subheading', text: 'Перелік речей:' }, itemTable(content.items));
  }
  return blocks;
}

/** Which version of a classifier a code is from is for programs, not for people. */
function isForPaper({ key }: LeafField): boolean {
  return key !== 'katottgVersion' && key !== 'classVersion';
}

function itemTable(items: NonNullable<DossierContent['items']>): Block {
  const cell = (row: (typeof items)[number], key: (typeof itemFields)[number]['key']): string => {
    const field = itemFields.find((field) => field.key === key);
    return (field && valueInFigures(`items/${key}`, field, row[key])) ?? '—';
  };
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'center' },
      { title: 'Найменування', width: 36 },
      { title: 'К-сть', width: 12, align: 'right' },
      { title: 'Інв. номер', width: 14 },
      { title: 'Стан', width: 16 },
      { title: 'Вартість', width: 16, align: 'right' },
    ],
    rows: items.map((row, index) => [
      String(index + 1),
      cell(row, 'name'),
      `${cell(row, 'quantity')} ${row.unit ?? ''}`.trim(),
      cell(row, 'inventoryNumber'),
      cell(row, 'condition'),
      cell(row, 'value'),
    ]),
  };
}

function rights({ rights }: DossierContent): readonly Block[] {
  const blocks = section('5. Права та обтяження', 'rights', leaves(sections.rights), rights ?? {});
  const encumbrances = rights?.encumbrances ?? [];
  if (encumbrances.length === 0) return blocks;
  const list = sections.rights.find(({ key }) => key === 'encumbrances');
  const fields = list && 'fields' in list ? list.fields : [];
  const cell = (row: Readonly<Record<string, unknown>>, key: string) => {
    const field = fields.find((field) => field.key === key);
    return (field && valueInFigures(`rights/encumbrances/${key}`, field, row[key])) ?? '—';
  };
  return [
    ...(blocks.length > 0 ? blocks : [{ kind: 'heading', text: '5. Права та обтяження' } as const]),
    { kind: 'subheading', text: 'Обтяження:' },
    {
      kind: 'table',
      columns: [
        { title: 'Вид', width: 16 },
        { title: 'На чию користь', width: 28 },
        { title: 'Підстава', width: 24 },
        { title: 'Дата', width: 14 },
        { title: 'Примітка', width: 18 },
      ],
      rows: encumbrances.map((row) =>
        ['kind', 'holder', 'document', 'date', 'note'].map((key) => cell(row, key)),
      ),
    },
  ];
}

function sale({ content, officersSystem }: ApplicationData): readonly Block[] {
  const rows = fieldRows('sale', leaves(sections.sale), content.sale ?? {});
  const ofOfficer =
    officersSystem === undefined
      ? []
      : [
          { label: 'Електронна торгова система', value: officersSystem },
          { label: 'Організатор торгів', value: 'виконавець' },
        ];
  if (rows.length + ofOfficer.length === 0) return [];
  return [
    { kind: 'heading', text: '7. Спосіб і ціна реалізації' },
    { kind: 'fields', rows: [...ofOfficer, ...rows] },
  ];
}

function attachments({ files }: ApplicationData): readonly Block[] {
  return [
    { kind: 'heading', text: '10. Додатки' },
    {
      kind: 'table',
      columns: [
        { title: '№', width: 6, align: 'center' },
        { title: 'Документ', width: 38 },
        { title: 'Стор.', width: 8, align: 'right' },
        { title: 'Розмір', width: 12, align: 'right' },
        { title: 'SHA-256', width: 36, code: true },
      ],
      rows: files.map(({ type, title, sizeBytes, pages, sha256 }, index) => [
        String(index + 1),
        title === documentTypeLabels[type] || title === ''
          ? documentTypeLabels[type]
          : `${documentTypeLabels[type]}: ${title}`,
        pages === undefined ? '—' : String(pages),
        sizeInWords(sizeBytes),
        sha256,
      ]),
    },
    {
      kind: 'paragraph',
      text: `Усього додатків: ${files.length}. Контрольні суми SHA-256 обчислено для файлів, що надсилаються разом із заявкою.`,
    },
  ];
}

/** Ties the paper to the very bytes that are sealed and sent: anyone can compute this hash again. */
function manifest({ manifestSha256 }: ApplicationData): Block {
  const text =
    manifestSha256 === undefined
      ? 'Контрольну суму маніфесту (SHA-256) буде вказано після опечатування.'
      : `Контрольна сума маніфесту (SHA-256): ${manifestSha256}`;
  return { kind: 'paragraph', text };
}
