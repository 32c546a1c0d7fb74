import type { PaperKind, PaperProblem } from '../../../shared/contract/paperwork.ts';
import type { AuctionId, DossierId, Sha256 } from '../../../shared/domain/ids.ts';
import { actTemplate, buildAct } from '../documents/build/act-paper.ts';
import { applicationTemplate, buildApplication } from '../documents/build/application-paper.ts';
import type { DocumentModel } from '../documents/document-model.ts';
import { getDossier, type StoredDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { toActData } from './act-data.ts';
import { toApplicationData } from './application-data.ts';

/** A paper that waits for its number: what it is known by, template, and what is missing in it. */
export type DraftPaper = {
  /** What makes two papers the same; by it a paper is found again instead of taking another number. */
  readonly data: unknown;
  readonly templateVersion: string;
  readonly problems: readonly PaperProblem[];
  readonly auctionId: AuctionId | undefined;
  /** Of the sealed version that an application is of. */
  readonly manifestSha256: Sha256 | undefined;
  readonly build: (number: string) => DocumentModel;
};

/** Gathers what a paper of a dossier says. Throws `not-found`. What is missing is told in `problems`, never left blank. */
export function draftPaper(workspace: Workspace, dossierId: DossierId, kind: PaperKind): DraftPaper {
  const dossier = getDossier(workspace.db, dossierId);
  return kind === 'application' ? draftApplication(workspace, dossier) : draftAct(workspace, dossier);
}

function draftApplication(workspace: Workspace, dossier: StoredDossier): DraftPaper {
  const { data, problems, manifestSha256 } = toApplicationData(workspace, dossier);
  // What was sealed does not change from day to day: the day of making is printed, but makes no other paper.
  const { date: _date, ...lasting } = data;
  return {
    data: lasting,
    templateVersion: applicationTemplate,
    problems,
    auctionId: undefined,
    manifestSha256,
    build: (number) => buildApplication(data, number),
  };
}

function draftAct(workspace: Workspace, dossier: StoredDossier): DraftPaper {
  const { data, preview, problems, auctionId } = toActData(workspace, dossier);
  return {
    data,
    templateVersion: actTemplate,
    problems,
    auctionId,
    manifestSha256: undefined,
    build: (number) => buildAct(data ?? preview, number),
  };
}
