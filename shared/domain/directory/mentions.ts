import type { Leaf } from '../fields/field.ts';
import { isBlank, readDate, readText } from '../fields/read-leaf.ts';
import type { DossierContent, Pointer } from '../fields/sections.ts';
import { checkFormat } from '../identifiers/check-format.ts';
import type { FieldFormat } from '../fields/field.ts';
import { normaliseForSearch } from '../search-text.ts';
import { type DirectoryKind, directoryPlaces, type KnownValues } from './kinds.ts';

/** One thing that a dossier names, with what identifies it across dossiers. */
export type Mention = {
  readonly kind: DirectoryKind;
  /** Equal keys of one kind are the same thing. */
  readonly key: string;
  /** Where it stands: a section or a row. */
  readonly pointer: Pointer;
  readonly label: string;
  readonly hint: string;
  readonly values: KnownValues;
};

/**
 * Gives everything of a dossier that the directory knows. A thing is named only when something identifies it: a code
 * that holds, or a whole name; a number half typed is nobody's number.
 */
export function mentionsOf(content: DossierContent): readonly Mention[] {
  const found = [
    ...partiesOf(content),
    ...oneOf('proceeding', content, proceedingFacts),
    ...oneOf('office', content, officeFacts),
    ...oneOf('storer', content, storerFacts),
    ...oneOf('payment', content, paymentFacts),
    ...oneOf('valuer', content, valuerFacts),
    ...oneOf('report', content, reportFacts),
  ];
  return [
    ...new Map(found.toReversed().map((mention) => [`${mention.kind} ${mention.key}`, mention])).values(),
  ];
}

/** Gives what identifies values that were typed or corrected by hand; undefined when nothing does. */
export function factsOf(kind: DirectoryKind, values: KnownValues): Facts | undefined {
  return factReaders[kind](values);
}

type Facts = { readonly key: string; readonly label: string; readonly hint: string };
type Values = Readonly<Record<string, unknown>>;

const factReaders: Readonly<Record<DirectoryKind, (values: Values) => Facts | undefined>> = {
  proceeding: proceedingFacts,
  party: partyFacts,
  storer: storerFacts,
  payment: paymentFacts,
  valuer: valuerFacts,
  report: reportFacts,
  office: officeFacts,
};

function partiesOf(content: DossierContent): readonly Mention[] {
  return (content.parties?.list ?? []).flatMap((row, index) => {
    const values = picked('party', row);
    const facts = partyFacts(values);
    return facts ? [{ kind: 'party' as const, pointer: `/parties/list/${index}`, values, ...facts }] : [];
  });
}

function oneOf(
  kind: Exclude<DirectoryKind, 'party'>,
  content: DossierContent,
  read: (values: Values) => Facts | undefined,
): readonly Mention[] {
  const { section } = directoryPlaces[kind];
  const values = picked(kind, content[section] ?? {});
  const facts = read(values);
  if (!facts) return [];
  const names = kind === 'proceeding' ? partyNames(content) : [];
  const hint = [...names, facts.hint].filter((part) => part !== '').join(' · ');
  return [{ kind, pointer: `/${section}`, values, key: facts.key, label: facts.label, hint }];
}

/** Debtors first: a proceeding is known by its debtor. */
function partyNames(content: DossierContent): readonly string[] {
  const parties = content.parties?.list ?? [];
  return (['debtor', 'creditor'] as const).flatMap((role) =>
    parties.filter((party) => party.role === role && party.name).map(({ name = '' }) => name.trim()),
  );
}

function proceedingFacts(values: Values): Facts | undefined {
  const number = codeOf('proceeding-number', values['number']);
  return number === undefined ? undefined : { key: number, label: number, hint: text(values['caseNumber']) };
}

function partyFacts(values: Values): Facts | undefined {
  const name = text(values['name']);
  const code = codeOf('tax-code', values['code']);
  if (code !== undefined) return { key: code, label: name || code, hint: code };
  const birthDate = readDate(values['birthDate']) ?? '';
  const key = nameKey(name);
  return key === undefined ? undefined : { key: `${key}|${birthDate}`, label: name, hint: birthDate };
}

function storerFacts(values: Values): Facts | undefined {
  const name = text(values['storer']);
  const key = nameKey(name);
  const address = text(values['address']);
  return key === undefined
    ? undefined
    : { key: `${key}|${normaliseForSearch(address)}`, label: name, hint: address };
}

function paymentFacts(values: Values): Facts | undefined {
  const iban = codeOf('iban', values['iban']);
  if (iban === undefined) return undefined;
  return { key: iban, label: text(values['recipient']) || iban, hint: iban };
}

function valuerFacts(values: Values): Facts | undefined {
  const name = text(values['valuer']);
  const key = nameKey(name);
  const certificate = text(values['valuerCertificate']);
  return key === undefined
    ? undefined
    : { key: `${key}|${normaliseForSearch(certificate)}`, label: name, hint: certificate };
}

function reportFacts(values: Values): Facts | undefined {
  const number = text(values['reportNumber']);
  const signedOn = readDate(values['reportSignedOn']);
  const valuer = text(values['valuer']);
  if (number === '' || signedOn === undefined || valuer === '') return undefined;
  const key = `${normaliseForSearch(number)}|${signedOn}|${nameKey(valuer) ?? ''}`;
  return { key, label: number, hint: `${valuer} · ${signedOn}` };
}

function officeFacts(values: Values): Facts | undefined {
  const code = codeOf('tax-code', values['officeCode']);
  const officer = text(values['officerName']);
  const key = nameKey(officer);
  if (code === undefined || key === undefined) return undefined;
  return { key: `${code}|${key}`, label: officer, hint: text(values['officeName']) };
}

/** A name that is whole enough to be somebody's: two words, or one long one. */
function nameKey(name: string): string | undefined {
  const key = normaliseForSearch(name)
    .replaceAll(/[^\p{L}\p{N}ʼ]+/gu, ' ')
    .trim();
  return key.length >= 5 && (key.includes(' ') || key.length >= 8) ? key : undefined;
}

function codeOf(format: FieldFormat, value: unknown): string | undefined {
  const code = text(value).replaceAll(/\s/gu, '').toUpperCase();
  if (code === '') return undefined;
  const result = checkFormat(format, code);
  // A doubtful code (an old body's check digit) is still somebody's.
  return result.ok || result.severity === 'warn' ? code : undefined;
}

function picked(kind: DirectoryKind, values: object): KnownValues {
  const all = values as Readonly<Record<string, Leaf | undefined>>;
  return Object.fromEntries(
    directoryPlaces[kind].keys.flatMap((key) => {
      const value = all[key];
      return value === undefined || isBlank(value) ? [] : [[key, value]];
    }),
  );
}

function text(value: unknown): string {
  return readText(value)?.replaceAll(/\s+/gu, ' ') ?? '';
}
