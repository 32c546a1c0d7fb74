import type { JSX } from 'react';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { DossierPapers } from './dossier-papers.tsx';
import { PaperRegister } from './paper-register.tsx';

/** Paperwork: the register of the office, or the papers of one dossier with their preview. */
export function PaperworkScreen({ id }: { id: DossierId | undefined }): JSX.Element {
  return id === undefined ? <PaperRegister /> : <DossierPapers key={id} id={id} />;
}
