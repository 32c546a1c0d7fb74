import { z } from 'zod';
import { documentTypeSchema } from '../domain/dossier.ts';
import { dossierIdSchema } from '../domain/ids.ts';
import { command, query } from './contract.ts';
import type { AddedFile } from './files.ts';

/** A file in the folder of scans that is whole and was neither attached nor put aside. */
export type ScanFile = {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedAt: number;
};
/** `missing`: the folder is not there now (a share that is off); it is looked for again by itself. */
export type ScanState = 'off' | 'watching' | 'missing' | 'not-readable';
export type ScansView = {
  readonly state: ScanState;
  /** The folder's own name; its path stays in core. */
  readonly folder: string | undefined;
  /** Newest first, at most 200. */
  readonly files: readonly ScanFile[];
  readonly total: number;
  /** Files that are still being written or that another program holds. */
  readonly unfinished: number;
};
export type AttachedScans = {
  readonly added: readonly AddedFile[];
  /** Originals that were to be deleted and could not be. */
  readonly notDeleted: readonly string[];
};

const ids = z.array(z.uuid()).min(1).max(200);

export const scansContract = {
  'scans.view': query<ScansView>()(z.strictObject({}), ['scan']),
  /** The token comes from `native.chooseScanFolder`; the folder is that of the signed-in person. */
  'scans.setFolder': command<null>()(z.strictObject({ token: z.uuid() })),
  'scans.forgetFolder': command<null>()(z.strictObject({})),
  'scans.attach': command<AttachedScans>()(
    z.strictObject({
      dossierId: dossierIdSchema,
      ids,
      type: documentTypeSchema.optional(),
      /** Only files that were taken whole are deleted. */
      deleteOriginals: z.boolean(),
    }),
  ),
  /** Not offered again unless they change. */
  'scans.dismiss': command<null>()(z.strictObject({ ids })),
};
