import type { DocumentType } from '../dossier.ts';
import type { DossierContent, Item } from '../fields/sections.ts';
import { sampleFlat } from '../sample-dossier.ts';
import { fieldApplies } from '../fields/applies.ts';
import { rightsFields } from '../fields/rights.ts';
import type { ObjectType } from './object-type.ts';
import { sampleRealEstate } from './samples-real-estate.ts';
import { sampleRights } from './samples-rights.ts';
import { sampleThings } from './samples-things.ts';
import { sampleVehicles } from './samples-vehicles.ts';

/** What tells one sample apart from another; the proceeding, parties and payment are those of the sample flat. */
export type SampleParts = {
  readonly name: string;
  readonly objectType: ObjectType;
  readonly object: NonNullable<DossierContent['object']>;
  readonly details: NonNullable<DossierContent['details']>;
  readonly items?: readonly Item[];
  readonly rights?: DossierContent['rights'];
  readonly sale: NonNullable<DossierContent['sale']>;
  /** Beside those that every dossier has. */
  readonly documents: readonly DocumentType[];
  readonly photos: number;
};
export type SampleOfKind = {
  readonly name: string;
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly documents: readonly DocumentType[];
  readonly photos: number;
};

const flat: SampleParts = {
  name: 'квартира',
  objectType: 'flat',
  object: { ...sampleFlat.object },
  details: { ...sampleFlat.details },
  sale: { ...sampleFlat.sale },
  documents: ['rights-extract', 'technical-passport', 'registered-persons'],
  photos: 6,
};

const everyDossier = [
  'enforcement-document',
  'arrest-resolution',
  'notice-proof',
  'appraisal-report',
] as const satisfies readonly DocumentType[];

/** Complete dossiers of every kind with made-up people and things, for tests of any folder. */
export const samplesOfKinds: readonly SampleOfKind[] = [
  flat,
  ...sampleRealEstate,
  ...sampleVehicles,
  ...sampleThings,
  ...sampleRights,
].map(wholeSample);

function wholeSample(parts: SampleParts): SampleOfKind {
  const { name, objectType, object, details, items, rights, sale, documents, photos } = parts;
  const { startPrice } = sale;
  return {
    name,
    objectType,
    photos,
    documents: [...everyDossier, ...documents],
    content: {
      ...sampleFlat,
      object,
      details,
      ...(items ? { items } : {}),
      rights: applying(objectType, { ...sampleFlat.rights, ...rights }),
      valuation: { ...sampleFlat.valuation, value: startPrice },
      sale: { ...sampleFlat.sale, ...sale },
    },
  };
}

/** The rights of the sample flat without what only dwellings have, as a person fills the form of this kind. */
function applying(
  objectType: ObjectType,
  values: NonNullable<DossierContent['rights']>,
): NonNullable<DossierContent['rights']> {
  const beside = { fields: rightsFields, values, objectType };
  const keys: readonly string[] = rightsFields
    .filter((field) => fieldApplies(field, beside))
    .map(({ key }) => key);
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
}
