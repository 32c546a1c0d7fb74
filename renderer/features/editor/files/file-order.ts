import type { DossierFile, DocumentType } from '../../../../shared/domain/dossier.ts';
import type { FileId } from '../../../../shared/domain/ids.ts';
import type { Finding } from '../../../../shared/domain/checks/finding.ts';
import { type DocumentType as AnyType, documentTypes } from '../../../../shared/domain/dossier.ts';

/** Gives photos in their order, then documents in theirs. */
export function splitFiles(files: readonly DossierFile[]): {
  readonly photos: readonly DossierFile[];
  readonly documents: readonly DossierFile[];
} {
  const ordered = files.toSorted((left, right) => left.position - right.position);
  return {
    photos: ordered.filter(({ type }) => type === 'photo'),
    documents: ordered.filter(({ type }) => type !== 'photo'),
  };
}

/** Gives all ids with one photo put at another photo's place. */
export function reordered(
  photos: readonly DossierFile[],
  documents: readonly DossierFile[],
  move: { readonly id: FileId; readonly to: number },
): readonly FileId[] {
  const ids = photos.map(({ id }) => id);
  const from = ids.indexOf(move.id);
  const to = Math.max(0, Math.min(move.to, ids.length - 1));
  const moved = from === -1 ? ids : ids.toSpliced(from, 1).toSpliced(to, 0, move.id);
  return [...moved, ...documents.map(({ id }) => id)];
}

export type RequiredDocument = {
  readonly type: DocumentType;
  readonly files: readonly DossierFile[];
  readonly finding: Finding | undefined;
};

/** Gives the documents that are required: those that a finding misses, and those that are there. */
export function requiredDocuments(
  findings: readonly Finding[],
  documents: readonly DossierFile[],
): readonly RequiredDocument[] {
  const missing = findings.flatMap((finding) => {
    const type = isMissingDocument(finding) ? missingTypeOf(finding) : undefined;
    return type && type !== 'photo' ? [{ type, files: [], finding }] : [];
  });
  const present = Map.groupBy(documents, ({ type }) => type);
  return [...missing, ...[...present].map(([type, files]) => ({ type, files, finding: undefined }))];
}

/** Tells that a finding asks for a document to be added: proof of notice has its own check beside the common one. */
export function isMissingDocument({ code, message, pointer }: Finding): boolean {
  return (
    (code === 'required-document' || code === 'notice-proof') &&
    message.startsWith('missing') &&
    pointer.startsWith('/files/')
  );
}

/** Which kind of document a finding misses: in its params or at the end of its pointer. */
export function missingTypeOf(finding: Finding): AnyType | undefined {
  const words = [...Object.values(finding.params).map(String), finding.pointer.split('/').at(-1) ?? ''];
  return documentTypes.find((type) => words.includes(type));
}
