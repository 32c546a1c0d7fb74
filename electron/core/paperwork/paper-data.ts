import type { PaperKind, PaperProblem } from '../../../shared/contract/paperwork.ts';
import { applyingContent } from '../../../shared/domain/fields/applying-content.ts';
import { toApplication } from '../../../shared/domain/application.ts';
import type { AuctionId, DossierId } from '../../../shared/domain/ids.ts';
import { tradingSystemOf } from '../../../shared/domain/rules/trading-system.ts';
import { AppError } from '../../../shared/result.ts';
import {
  type ApplicationData,
  applicationTemplate,
  buildApplication,
} from '../documents/build/application-paper.ts';
import { actTemplate, buildAct } from '../documents/build/act-paper.ts';
import type { DocumentModel } from '../documents/document-model.ts';
import { getDossier, type StoredDossier } from '../dossiers/store.ts';
import { listManifestFiles } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { toActData } from './act-data.ts';
import { centralName } from './central-name.ts';

/** A paper that waits for its number: data, template, and what is missing in it. */
export type DraftPaper = {
  readonly data: unknown;
  readonly templateVersion: string;
  readonly problems: readonly PaperProblem[];
  readonly auctionId: AuctionId | undefined;
  readonly build: (number: string) => DocumentModel;
};

/** Gathers what a paper of a dossier says. Throws `not-found`. What is missing is told in `problems`, never left blank. */
export function draftPaper(workspace: Workspace, dossierId: DossierId, kind: PaperKind): DraftPaper {
  const dossier = getDossier(workspace.db, dossierId);
  return kind === 'application' ? draftApplication(workspace, dossier) : draftAct(workspace, dossier);
}

function draftApplication(workspace: Workspace, dossier: StoredDossier): DraftPaper {
  const files = listManifestFiles(workspace.db, dossier.id);
  const data: ApplicationData = {
    objectType: dossier.objectType,
    content: applyingContent(dossier.objectType, dossier.content),
    files: files.map(({ type, title, sizeBytes, pages, sha256 }) => ({
      type,
      title,
      sizeBytes,
      pages,
      sha256,
    })),
    ruleSetId: dossier.ruleSetId,
    organizer: centralName(workspace.db),
    officersSystem: officersSystemOf(workspace, dossier),
    approval: dossier.approval,
    preparedBy: dossier.createdByName,
    date: workspace.today(),
  };
  return {
    data,
    templateVersion: applicationTemplate,
    problems: [
      ...missingFields(dossier),
      ...(files.length === 0 ? [{ code: 'no-attachments', pointer: '/files' }] : []),
    ],
    auctionId: undefined,
    build: (number) => buildApplication(data, number),
  };
}

function officersSystemOf({ reference }: Workspace, dossier: StoredDossier): string | undefined {
  const system = tradingSystemOf(reference.ruleSetById(dossier.ruleSetId), dossier.content.sale?.way)?.value;
  return system?.organizer === 'officer' ? system.name : undefined;
}

/** The application must be able to travel: the same function that makes what is sent says what is missing. */
function missingFields(dossier: StoredDossier): readonly PaperProblem[] {
  try {
    toApplication(dossier);
    return [];
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'invalid-input') throw cause;
    const { pointers } = cause.details as { readonly pointers: readonly string[] };
    return pointers.map((pointer) => ({ code: 'missing', pointer }));
  }
}

function draftAct(workspace: Workspace, dossier: StoredDossier): DraftPaper {
  const { data, preview, problems, auctionId } = toActData(workspace, dossier);
  return {
    data,
    templateVersion: actTemplate,
    problems,
    auctionId,
    build: (number) => buildAct(data ?? preview, number),
  };
}
