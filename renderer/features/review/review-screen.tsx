import type { JSX } from 'react';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { ReviewDossier } from './review-dossier.tsx';
import { ReviewQueue } from './review-queue.tsx';

/** The organizer's review: the queue, or one dossier of it. */
export function ReviewScreen({ id }: { id: DossierId | undefined }): JSX.Element {
  return id === undefined ? <ReviewQueue /> : <ReviewDossier key={id} id={id} />;
}
