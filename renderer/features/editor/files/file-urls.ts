import type { DossierFile } from '../../../../shared/domain/dossier.ts';

type Shown = Pick<DossierFile, 'id' | 'rotation'>;

/** Small picture of a file. The query only makes a new address after a turn; main ignores it. */
export function thumbUrl({ id, rotation }: Shown): string {
  return `/files/thumb/${id}?r=${rotation}`;
}

/** Screen-size picture of a file. */
export function viewUrl({ id, rotation }: Shown): string {
  return `/files/view/${id}?r=${rotation}`;
}

/** Gives photos for the large viewer, each with what is known of its capture. */
export function viewedPhotos(
  photos: readonly DossierFile[],
  noteOf: (id: DossierFile['id']) => string | undefined,
): readonly { readonly src: string; readonly name: string; readonly note: string | undefined }[] {
  return photos.map((photo) => ({
    src: viewUrl(photo),
    name: photo.title || photo.originalName,
    note: noteOf(photo.id),
  }));
}
