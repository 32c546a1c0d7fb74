import type { PaperProblem } from '../../../shared/contract/paperwork.ts';
import { fromApplication, toApplication } from '../../../shared/domain/application.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { applyingContent } from '../../../shared/domain/fields/applying-content.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { type Manifest, manifestSchema } from '../../../shared/domain/manifest.ts';
import { tradingSystemOf } from '../../../shared/domain/rules/trading-system.ts';
import { AppError } from '../../../shared/result.ts';
import type { ApplicationData } from '../documents/build/application-paper.ts';
import { findSealedVersion } from '../dossiers/sealed-version-store.ts';
import type { StoredDossier } from '../dossiers/store.ts';
import { listManifestFiles } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { centralName } from './central-name.ts';

export type ApplicationDraft = {
  readonly data: ApplicationData;
  readonly problems: readonly PaperProblem[];
  /** Of the sealed version that the application is of; undefined: not sealed, it can only be looked at. */
  readonly manifestSha256: Sha256 | undefined;
};

/**
 * Gathers the application's data: of a sealed version what its manifest says, byte for byte what is sent; else what
 * stands in the dossier now, to be looked at only (`not-sealed`).
 */
export function toApplicationData(workspace: Workspace, dossier: StoredDossier): ApplicationDraft {
  const sealed = findSealedVersion(workspace.db, dossier.id, dossier.version);
  const said = sealed
    ? saidBy(workspace, dossier, manifestSchema.parse(JSON.parse(sealed.manifest)))
    : standingIn(workspace, dossier);
  const data: ApplicationData = {
    ...said,
    organizer: centralName(workspace.db),
    officersSystem: officersSystemOf(workspace, said),
    preparedBy: dossier.createdByName,
    manifestSha256: sealed?.manifestSha256,
    date: workspace.today(),
  };
  const problems = [
    ...(sealed ? [] : [{ code: 'not-sealed', pointer: '/seal' }, ...missingFields(dossier)]),
    ...(said.files.length === 0 ? [{ code: 'no-attachments', pointer: '/files' }] : []),
  ];
  return { data, problems, manifestSha256: sealed?.manifestSha256 };
}

type Said = Pick<ApplicationData, 'objectType' | 'content' | 'files' | 'ruleSetId' | 'approval'>;

/** The manifest knows no titles and pages: these come from the files, which a sealed dossier keeps as they are. */
function saidBy({ db }: Workspace, dossier: StoredDossier, manifest: Manifest): Said {
  const known = new Map(listManifestFiles(db, dossier.id).map((file) => [file.id, file]));
  const approval = manifest.approvals.at(-1);
  return {
    ...fromApplication(manifest.application),
    files: manifest.files.map(({ id, type, sha256, size }) => ({
      type,
      title: known.get(id)?.title ?? '',
      sizeBytes: size,
      pages: known.get(id)?.pages,
      sha256,
    })),
    ruleSetId: manifest.ruleSet,
    approval: approval && { name: approval.name, at: Date.parse(approval.at) as EpochMs },
  };
}

function standingIn({ db }: Workspace, dossier: StoredDossier): Said {
  const { objectType, content, ruleSetId, approval } = dossier;
  return {
    objectType,
    content: applyingContent(objectType, content),
    files: listManifestFiles(db, dossier.id).map(({ type, title, sizeBytes, pages, sha256 }) => ({
      type,
      title,
      sizeBytes,
      pages,
      sha256,
    })),
    ruleSetId,
    approval,
  };
}

function officersSystemOf({ reference }: Workspace, { ruleSetId, content }: Said): string | undefined {
  const system = tradingSystemOf(reference.ruleSetById(ruleSetId), content.sale?.way)?.value;
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
