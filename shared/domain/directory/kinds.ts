import { z } from 'zod';
import type { Field, Leaf } from '../fields/field.ts';
import { type Pointer, type SectionName, sections } from '../fields/sections.ts';

export const directoryKinds = [
  'proceeding',
  'party',
  'storer',
  'payment',
  'valuer',
  'report',
  'office',
] as const;
/** What the directory keeps: everything that stands in more than one dossier. */
export type DirectoryKind = (typeof directoryKinds)[number];
export const directoryKindSchema = z.enum(directoryKinds);

/** Values of one entry by the key of their field. */
export type KnownValues = Readonly<Record<string, Leaf>>;

type Place = { readonly section: SectionName; readonly keys: readonly string[] };

/**
 * Which fields of which section belong to an entry. What is of one lot only (the role of a party, the purpose of a
 * payment, notes, days of inspection of a valuation) is never carried over.
 */
export const directoryPlaces: Readonly<Record<DirectoryKind, Place>> = {
  proceeding: {
    section: 'proceeding',
    keys: [
      'number',
      'consolidatedNumber',
      'openedOn',
      'documentKind',
      'documentNumber',
      'documentDate',
      'documentIssuedBy',
      'caseNumber',
      'debtSum',
      'arrestedOn',
    ],
  },
  party: {
    section: 'parties',
    keys: [
      'kind',
      'code',
      'name',
      'address',
      'birthDate',
      'passport',
      'unzr',
      'phone',
      'email',
      'vatPayer',
      'linkedToAggressor',
    ],
  },
  storer: {
    section: 'storage',
    keys: ['storer', 'storerPhone', 'address', 'inspectionDays', 'inspectionHours'],
  },
  payment: { section: 'payment', keys: ['recipient', 'recipientCode', 'iban', 'bank'] },
  valuer: { section: 'valuation', keys: ['valuer', 'valuerCertificate'] },
  report: {
    section: 'valuation',
    keys: ['valuer', 'valuerCertificate', 'reportNumber', 'reportSignedOn'],
  },
  office: {
    section: 'proceeding',
    keys: [
      'officerKind',
      'officerName',
      'officerPosition',
      'officeName',
      'officeCode',
      'district',
      'certificateNumber',
      'officePhone',
      'officeEmail',
    ],
  },
};

/** Gives the fields of an entry in the order of the form. */
export function directoryFieldsOf(kind: DirectoryKind): readonly Field[] {
  const { section, keys } = directoryPlaces[kind];
  const own: readonly Field[] = kind === 'party' ? sections.parties[0].fields : sections[section];
  return own.filter(({ key }) => keys.includes(key));
}

/** Gives the pointer under which the fields of an entry stand: a section, or a row of the parties. */
export function placeOf(kind: DirectoryKind, row = 0): Pointer {
  return kind === 'party' ? `/parties/list/${row}` : `/${directoryPlaces[kind].section}`;
}

/** Which kind the directory is asked for while this field is typed in; undefined where it knows nothing. */
export function kindAt(pointer: Pointer): DirectoryKind | undefined {
  if (/^\/parties\/list\/\d+\/(name|code)$/.test(pointer)) return 'party';
  return askedAt[pointer];
}

const askedAt: Readonly<Record<Pointer, DirectoryKind>> = {
  '/proceeding/number': 'proceeding',
  '/proceeding/caseNumber': 'proceeding',
  '/proceeding/officerName': 'office',
  '/proceeding/officeName': 'office',
  '/proceeding/officeCode': 'office',
  '/storage/storer': 'storer',
  '/payment/recipient': 'payment',
  '/payment/recipientCode': 'payment',
  '/payment/iban': 'payment',
  '/valuation/valuer': 'valuer',
  '/valuation/reportNumber': 'report',
};
