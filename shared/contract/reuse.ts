import { z } from 'zod';
import type { CivilDate, EpochMs } from '../domain/civil-date.ts';
import { type DossierId, dossierIdSchema } from '../domain/ids.ts';
import { type ObjectType, objectTypes } from '../domain/object-types/object-type.ts';
import { type ContentPart, contentPartSchema, partSchema } from '../domain/reuse/parts.ts';
import type { Attempt, ComputedSum } from '../domain/rules/price.ts';
import { command, query } from './contract.ts';

/** Chosen parts of a dossier under a name, for everyone at this workstation. */
export type TemplateRow = {
  readonly id: string;
  readonly name: string;
  readonly objectType: ObjectType;
  readonly parts: readonly ContentPart[];
  readonly createdByName: string;
  readonly createdAt: EpochMs;
  readonly usedAt: EpochMs | undefined;
};

export type NextAttemptView = {
  readonly title: string;
  readonly attempt: Attempt;
  readonly previousLotNumber: string | undefined;
  readonly startPrice: ComputedSum | undefined;
  readonly deposit: ComputedSum | undefined;
  readonly step: ComputedSum | undefined;
  readonly report:
    | { readonly signedOn: CivilDate; readonly lastDay: CivilDate; readonly expired: boolean }
    | undefined;
  readonly ruleSetTitle: string;
  readonly documents: number;
  readonly photos: number;
  /** A dossier of the next attempt that was begun before. */
  readonly begun: { readonly id: DossierId; readonly title: string } | undefined;
};

const templateName = z.string().trim().min(2).max(120);
const templateId = z.uuid();

export const reuseContract = {
  /** A new dossier from another or from a template; gives its id. Never approvals, never the lot's number. */
  'reuse.create': command<{ readonly id: DossierId; readonly files: number }>()(
    z.strictObject({
      objectType: z.enum(objectTypes),
      source: z.union([z.strictObject({ dossierId: dossierIdSchema }), z.strictObject({ templateId })]),
      parts: z.array(partSchema).min(1).max(20),
    }),
  ),
  'reuse.nextAttempt': query<NextAttemptView>()(z.strictObject({ id: dossierIdSchema }), [
    'dossier',
    'file',
    'lot',
    'reference',
  ]),
  'reuse.createNextAttempt': command<{ readonly id: DossierId; readonly files: number }>()(
    z.strictObject({ id: dossierIdSchema, documents: z.boolean(), photos: z.boolean() }),
  ),
  'templates.list': query<readonly TemplateRow[]>()(z.strictObject({}), ['directory', 'user']),
  'templates.save': command<{ readonly id: string }>()(
    z.strictObject({
      dossierId: dossierIdSchema,
      name: templateName,
      parts: z.array(contentPartSchema).min(1).max(20),
      /** Takes the place of the template of the same name. */
      replace: z.boolean(),
    }),
  ),
  'templates.rename': command<null>()(z.strictObject({ id: templateId, name: templateName })),
  'templates.remove': command<null>()(z.strictObject({ id: templateId })),
};
