import { civilDateSchema, epochMsSchema } from '../civil-date.ts';
import type { DocumentType, DossierFile } from '../dossier.ts';
import type { FieldValue } from '../fields/field.ts';
import { withValue } from '../fields/walk.ts';
import { fileIdSchema, sha256Schema, userIdSchema } from '../ids.ts';
import type { ObjectType } from '../object-types/object-type.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { sampleFlat } from '../sample-dossier.ts';
import { createWorkCalendar } from '../terms/calendar.ts';
import type { CheckedDossier, CheckFacts } from './check.ts';

export const sampleUser = userIdSchema.parse('0193a4e0-0000-7000-8000-000000000001');

/** A dossier of the sample flat with some values changed (`null` deletes); throws on a wrong place. */
export function sampleDossier(
  changes: Readonly<Record<string, FieldValue>> = {},
  objectType: ObjectType = 'flat',
): CheckedDossier {
  let content = objectType === 'flat' ? sampleFlat : { ...sampleFlat, details: {} };
  for (const [pointer, value] of Object.entries(changes)) {
    const result = withValue(content, pointer, value, objectType);
    if (!result.ok) throw new Error(`${pointer}: ${result.problem}`);
    content = result.content;
  }
  return { objectType, content, createdBy: sampleUser, approval: undefined };
}

/** A file of a kind; `seed` tells apart contents. */
export function sampleFile(type: DocumentType, seed: number, width = 4_000, height = 3_000): DossierFile {
  const hex = seed.toString(16).padStart(12, '0');
  return {
    id: fileIdSchema.parse(`0193a4e0-0000-7000-8000-${hex}`),
    type,
    title: type,
    mediaType: type === 'photo' ? 'image/jpeg' : 'application/pdf',
    sha256: sha256Schema.parse(hex.padStart(64, '0')),
    sizeBytes: 1_000,
    originalSha256: undefined,
    originalName: `${type}-${seed}`,
    width: type === 'photo' ? width : undefined,
    height: type === 'photo' ? height : undefined,
    pages: type === 'photo' ? undefined : 1,
    rotation: 0,
    position: seed,
    cover: false,
    addedAt: epochMsSchema.parse(0),
  };
}

/** Everything a complete flat needs: documents and six photos. */
export const sampleFiles: readonly DossierFile[] = [
  ...(
    [
      'enforcement-document',
      'arrest-resolution',
      'notice-proof',
      'appraisal-report',
      'rights-extract',
      'technical-passport',
      'registered-persons',
    ] as const
  ).map((type, index) => sampleFile(type, 100 + index)),
  ...[1, 2, 3, 4, 5, 6].map((seed) => sampleFile('photo', seed)),
];

/** Facts of 24 November 2026 under a rule set. */
export function sampleFacts(ruleSet: RuleSet, changes: Partial<CheckFacts> = {}): CheckFacts {
  return {
    today: civilDateSchema.parse('2026-11-24'),
    ruleSet,
    calendar: createWorkCalendar([]),
    files: sampleFiles,
    sameObject: [],
    photoMatches: { similar: [], elsewhere: [] },
    ...changes,
  };
}
