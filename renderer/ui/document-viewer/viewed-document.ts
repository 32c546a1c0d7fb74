import type { FileId } from '../../../shared/domain/ids.ts';

/** A stored PDF to be looked at: of a dossier, of a lot, a paper, or a sheet just made. */
export type ViewedDocument = { readonly fileId: FileId; readonly name: string };
