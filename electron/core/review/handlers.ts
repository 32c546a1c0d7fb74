import type { Lot } from '../../../shared/central-api/lot.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { reviewContract, ReviewRow, ReviewView } from '../../../shared/contract/review.ts';
import { fromApplication } from '../../../shared/domain/application.ts';
import { type EpochMs, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { AppError } from '../../../shared/result.ts';
import { findLot, listLots, type LotSummary } from '../exchange/lot-store.ts';
import { findManifest } from '../exchange/manifest-store.ts';
import { pendingCommands } from '../exchange/outbox-store.ts';
import { remoteFilesOf } from '../exchange/remote-file-store.ts';
import type { Workspace } from '../workspace.ts';
import { judgeManifest, type Verdict } from './arrival.ts';
import { isOfficersAuction, toArrived } from './arrived.ts';
import { accept, keepDraft, publish, returnToOfficer } from './commands.ts';
import { findDraft } from './draft-store.ts';
import { type ReviewAction, reviewActions } from './permissions.ts';

/** The organizer's room: what arrived, oldest term first, and the decisions on it. */
export function createReviewHandlers(workspace: Workspace): Handlers<typeof reviewContract> {
  return {
    'review.queue': () => reviewQueue(workspace),
    'review.get': ({ id }) => reviewView(workspace, id),
    'review.keepDraft': ({ id, draft }) => keepDraft(workspace, id, draft),
    'review.accept': ({ id }) => accept(workspace, id),
    'review.return': ({ id, reasons }) => returnToOfficer(workspace, id, reasons),
    'review.publish': ({ id }) => publish(workspace, id),
  };
}

/**
 * Lists dossiers that wait for a check or for publication; also read by Today. Those whose auction the officer
 * organizes are not among them.
 */
export function reviewQueue(workspace: Workspace): readonly ReviewRow[] {
  return listLots(workspace.db, { states: ['submitted', 'accepted'] })
    .filter((lot) => !lot.own && !isOfficersAuction(workspace, lot))
    .map((lot) => toReviewRow(workspace, lot));
}

function toReviewRow(workspace: Workspace, lot: LotSummary): ReviewRow {
  return {
    id: lot.id,
    lotNumber: lot.lotNumber,
    title: lot.title,
    objectType: lot.objectType,
    state: lot.state,
    officeName: lot.officeName,
    submittedAt: lot.submittedAt ?? lot.updatedAt,
    dueOn: checkDueOn(workspace, lot.submittedAt),
    version: lot.version,
    acceptedByMe: lot.acceptedBy === workspace.actor.id,
  };
}

/** The organizer's term to check, by the rule set in force on the day of receipt (term `organizer.check`). */
function checkDueOn({ reference }: Workspace, submittedAt: EpochMs | undefined): string | undefined {
  if (submittedAt === undefined) return undefined;
  const received = kyivDateOf(submittedAt);
  return dueDayOf(reference.ruleSetFor(received), 'organizer.check', received, reference.calendar).on;
}

function reviewView(workspace: Workspace, id: DossierId): ReviewView {
  const { db, actor } = workspace;
  const lot = findLot(db, id);
  const summary = listLots(db, { states: lot ? [lot.state] : [] }).find((row) => row.id === id);
  if (!lot || !summary) throw new AppError('not-found', 'No such lot here');
  const pending = pendingCommands(db, id).map(({ name }) => name);
  const files = remoteFilesOf(db, id).filter(({ source }) => source === 'lot');
  return {
    ...toReviewRow(workspace, summary),
    content: fromApplication(lot.application).content,
    files: files.map(({ lotId: _lot, source: _source, ...file }) => ({
      ...file,
      mediaType: mediaTypeOf(lot, file.id),
    })),
    storageAsked: storageAsked(workspace, summary),
    manifestSha256: lot.manifestSha256 ?? '',
    arrival: arrivalOf(
      judgeManifest(lot, findManifest(db, id)),
      files.every(({ here }) => here),
    ),
    earlierReasons: lot.reasons,
    draft: findDraft(db, { lotId: id, userId: actor.id }) ?? { reasons: [], checked: [] },
    may: reviewActions(toArrived(workspace, lot), actor, pending),
    pending: pending.find(
      (name): name is ReviewAction => name === 'accept' || name === 'return' || name === 'publish',
    ),
  };
}

function arrivalOf(verdict: Verdict, filesHere: boolean): ReviewView['arrival'] {
  if (verdict !== 'matches') return verdict;
  return filesHere ? 'whole' : 'coming';
}

function storageAsked({ reference, today }: Workspace, lot: LotSummary): boolean {
  const received = lot.submittedAt === undefined ? today() : kyivDateOf(lot.submittedAt);
  return !reference.ruleSetFor(received).storageNotRequired.value.includes(lot.objectType);
}

function mediaTypeOf(lot: Lot, fileId: string): ReviewView['files'][number]['mediaType'] {
  const document = lot.documents.find(({ id }) => id === fileId);
  if (!document) throw new AppError('internal', 'A mirrored file is not among the documents of its lot');
  return document.mediaType;
}
