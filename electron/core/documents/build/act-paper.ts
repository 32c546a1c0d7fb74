import type { CivilDate, EpochMs } from '../../../../shared/domain/civil-date.ts';
import {
  type DossierContent,
  type Item,
  type Party,
  sections,
} from '../../../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import type { Block, DocumentModel, FieldRow } from '../document-model.ts';
import { choiceLabels } from './choice-labels.ts';
import { officerPosition } from './officer.ts';
import { dateInWords, fieldRows, momentInFigures, sumInFigureAndWords, valueInWords } from './words.ts';

/** Rises with every change of the text or the order of the paper. */
export const actTemplate = 'act-2';

/** Everything the act says (domain/procedure.md 4.8); nothing in it may be missing. */
export type ActData = {
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly lotNumber: string;
  /** The body that holds the auctions and its system. */
  readonly organizer: string;
  readonly auction: {
    readonly number: string;
    readonly attempt: 1 | 2 | 3;
    readonly startsAt: EpochMs;
    readonly endsAt: EpochMs;
    readonly bidders: number;
    readonly startPriceKopiykas: number;
    readonly finalPriceKopiykas: number;
    readonly protocolNumber: string;
    readonly protocolDate: CivilDate;
  };
  readonly winner: { readonly name: string; readonly code: string; readonly address: string };
  readonly payment: { readonly on: CivilDate; readonly sumKopiykas: number };
  /** Head of a state office who approves; undefined for a private officer. */
  readonly head: string | undefined;
  readonly date: CivilDate;
  /** Where it is drawn up: the office's settlement. */
  readonly place: string;
};

const attempts = { 1: 'перші', 2: 'другі', 3: 'треті' } as const;

/** Builds «Акт про проведені електронні торги». Takes its number as text. */
export function buildAct(data: ActData, number: string): DocumentModel {
  const proceeding = data.content.proceeding ?? {};
  return {
    title: `Акт про проведені електронні торги № ${number}`,
    footer: `Акт № ${number} від ${dateInWords(data.date)}`,
    blocks: [
      ...approval(data),
      { kind: 'title', lines: [proceeding.officeName ?? ''] },
      { kind: 'title', lines: [`АКТ № ${number}`, 'про проведені електронні торги'] },
      { kind: 'ends', left: dateInWords(data.date), right: data.place },
      { kind: 'paragraph', text: opening(data) },
      { kind: 'heading', text: '1. Електронні торги' },
      { kind: 'fields', rows: auctionRows(data) },
      { kind: 'heading', text: '2. Виконавче провадження' },
      { kind: 'fields', rows: proceedingRows(data) },
      { kind: 'heading', text: '3. Реалізоване майно' },
      { kind: 'fields', rows: objectRows(data) },
      { kind: 'heading', text: '4. Документи, що підтверджують право боржника на майно' },
      { kind: 'fields', rows: titleRows(data) },
      { kind: 'heading', text: '5. Переможець електронних торгів (покупець)' },
      { kind: 'fields', rows: winnerRows(data) },
      { kind: 'heading', text: '6. Розрахунки' },
      { kind: 'fields', rows: paymentRows(data) },
      ...closing(data).map((text): Block => ({ kind: 'paragraph', text })),
      {
        kind: 'signature',
        position: officerPosition(proceeding),
        name: proceeding.officerName ?? '',
        seal: true,
      },
    ],
  };
}

function approval({ head }: ActData): readonly Block[] {
  if (head === undefined) return [];
  return [
    {
      kind: 'corner',
      lines: [
        'ЗАТВЕРДЖУЮ',
        'Начальник відділу',
        head,
        '_________________ (підпис)',
        '«____» ______________ 20___ року',
      ],
    },
  ];
}

function opening({ auction, lotNumber }: ActData): string {
  return (
    `Цей акт складено на підставі протоколу електронних торгів №\u00A0${auction.protocolNumber} ` +
    `від ${dateInWords(auction.protocolDate)} та документів про повну сплату ціни продажу і засвідчує, що ` +
    `${attempts[auction.attempt]} електронні торги з реалізації арештованого майна за лотом №\u00A0${lotNumber} відбулися.`
  );
}

function auctionRows({ organizer, auction, lotNumber }: ActData): readonly FieldRow[] {
  const { startsAt, endsAt } = auction;
  return [
    { label: 'Ким і де проведено', value: `${organizer}; в електронній формі, через мережу Інтернет` },
    {
      label: 'Коли проведено',
      value: `${momentInFigures(startsAt)} — ${momentInFigures(endsAt)} (за київським часом)`,
    },
    { label: 'Номер лота', value: lotNumber },
    { label: 'Номер електронних торгів', value: `${auction.number} (${attempts[auction.attempt]})` },
    {
      label: 'Протокол електронних торгів',
      value: `№\u00A0${auction.protocolNumber} від ${dateInWords(auction.protocolDate)}`,
    },
    { label: 'Кількість учасників', value: String(auction.bidders) },
    { label: 'Стартова ціна', value: sumInFigureAndWords(auction.startPriceKopiykas) },
  ];
}

function proceedingRows({ content }: ActData): readonly FieldRow[] {
  const { proceeding = {} } = content;
  const rows = fieldRows('proceeding', sections.proceeding, proceeding);
  const wanted = ['number', 'consolidatedNumber', 'caseNumber'].map((key) => labelIn(key));
  const kind = choiceLabels['proceeding/documentKind']?.[proceeding.documentKind ?? ''] ?? '';
  const date = valueInWords(
    'proceeding/documentDate',
    { key: 'documentDate', kind: 'date' },
    proceeding.documentDate,
  );
  return [
    ...rows.filter(({ label }) => wanted.includes(label)),
    {
      label: 'Виконавчий документ',
      value: `${kind} №\u00A0${proceeding.documentNumber ?? ''} від ${date ?? ''}, ${proceeding.documentIssuedBy ?? ''}`,
    },
    ...partiesOf(content, 'debtor').map((party) => ({ label: 'Боржник', value: inOneLine(party) })),
    ...partiesOf(content, 'owner').map((party) => ({ label: 'Власник майна', value: inOneLine(party) })),
    ...partiesOf(content, 'creditor').map((party) => ({ label: 'Стягувач', value: inOneLine(party) })),
  ];
}

function labelIn(key: string): string {
  return fieldRows('proceeding', sections.proceeding, { [key]: '1' })[0]?.label ?? '';
}

function partiesOf(content: DossierContent, role: Party['role']): readonly Party[] {
  return content.parties?.list?.filter((party) => party.role === role) ?? [];
}

/** «Ім’я, місце проживання: …, РНОКПП …». A debtor's code belongs to the act; other data of a person do not. */
function inOneLine({ kind, name, address, code }: Party): string {
  const place = kind === 'company' ? 'місцезнаходження' : 'місце проживання';
  const number = kind === 'company' ? 'ЄДРПОУ' : 'РНОКПП';
  return [name ?? '', `${place}: ${address ?? ''}`, ...(code ? [`${number} ${code}`] : [])].join('; ');
}

function objectRows({ content, objectType }: ActData): readonly FieldRow[] {
  const definition = findObjectType(objectType);
  const card = new Set(definition?.card);
  const details = definition?.fields.filter(({ key }) => card.has(key)) ?? [];
  const items = content.items ?? [];
  return [
    { label: 'Найменування', value: content.object?.title ?? '' },
    { label: 'Місцезнаходження', value: placeOf(content) },
    ...fieldRows('details', details, content.details ?? {}),
    ...(items.length > 0 ? [{ label: 'Склад', value: items.map(itemInOneLine).join('; ') }] : []),
  ];
}

function itemInOneLine({ name = '', quantity = '', unit = '' }: Item): string {
  return `${name} — ${quantity} ${unit}`.trim();
}

function placeOf({ object }: DossierContent): string {
  const { address = '', region = '', settlement = '' } = object ?? {};
  const place = [...(address.includes(properName(settlement)) ? [] : [settlement]), address];
  if (!place.includes(region)) place.unshift(region);
  return place.filter((part) => part !== '').join(', ');
}

/** «місто Чернігів» → «Чернігів»: an address often names the place already. */
function properName(settlement: string): string {
  return settlement.split(' ').at(-1) ?? '';
}

const titleKeys = new Set([
  'titleKind',
  'titleIssuedBy',
  'titleNumber',
  'titleDate',
  'registerNumber',
  'share',
  'coOwners',
]);

function titleRows({ content }: ActData): readonly FieldRow[] {
  const fields = sections.rights.filter(
    (field): field is Exclude<typeof field, { kind: 'list' }> =>
      field.kind !== 'list' && titleKeys.has(field.key),
  );
  return fieldRows('rights', fields, { ...content.rights });
}

function winnerRows({ winner }: ActData): readonly FieldRow[] {
  const company = /^\d{8}$/.test(winner.code);
  return [
    { label: company ? 'Найменування' : 'Прізвище, ім’я, по батькові', value: winner.name },
    { label: company ? 'Код ЄДРПОУ' : 'РНОКПП або документ', value: winner.code },
    { label: company ? 'Місцезнаходження' : 'Місце проживання', value: winner.address },
  ];
}

function paymentRows({ auction, payment, content }: ActData): readonly FieldRow[] {
  const vat = choiceLabels['valuation/vat']?.[content.valuation?.vat ?? ''];
  return [
    { label: 'Ціна продажу', value: sumInFigureAndWords(auction.finalPriceKopiykas) },
    { label: 'Сплачено переможцем', value: sumInFigureAndWords(payment.sumKopiykas) },
    { label: 'Дата повної сплати', value: dateInWords(payment.on) },
    ...(vat === undefined ? [] : [{ label: 'Податок на додану вартість', value: vat }]),
  ];
}

function closing({ objectType }: ActData): readonly string[] {
  const realEstate = findObjectType(objectType)?.class === 'real-estate';
  return [
    'Переможець електронних торгів сплатив ціну продажу майна в повному обсязі.',
    realEstate
      ? 'Цей акт є підставою для видачі нотаріусом свідоцтва про придбання майна з електронних торгів.'
      : 'Цей акт є підставою для передання майна покупцеві та оформлення його права власності.',
    'Акт видається переможцю електронних торгів; копії надсилаються стягувачу та боржнику, один примірник залишається в матеріалах виконавчого провадження.',
  ];
}
