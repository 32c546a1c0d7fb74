import type { AddedFile, FileRefusal } from '../../../shared/contract/files.ts';
import type { DocumentType, DossierFile } from '../../../shared/domain/dossier.ts';
import { type DossierId, type FileId, fileIdSchema } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { toAppError } from '../db/errors.ts';
import { write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { blobsOf } from './blobs.ts';
import { cleanFileName } from './file-name.ts';
import { fileLimitsOf } from './file-limits.ts';
import { noteChange, placeFor } from './file-gate.ts';
import { filesTotal, findContent, insertFile, type NewFile } from './file-store.ts';
import { takeIn, type TakenIn } from './intake.ts';
import type { TokenRegistry } from './token-registry.ts';

export type AddFiles = {
  readonly dossierId: DossierId;
  readonly tokens: readonly string[];
  readonly type?: DocumentType | undefined;
};

/** Trying again may help: the file is locked, the disk is freed, the computer is less busy, the person changed their mind. */
const worthRetrying: readonly FileRefusal[] = ['not-readable', 'disk-full', 'timeout', 'cancelled'];

/**
 * Adds files one after another, so that memory is that of one file; each has its own outcome and its own transaction,
 * and progress is told after each. What was taken stays whatever comes: a cancel, a lock, the end of the program; the
 * same files added again are known by their content. Throws only when the dossier takes no files now.
 */
export async function addFiles(
  workspace: Workspace,
  tokens: TokenRegistry,
  input: AddFiles,
  signal?: AbortSignal,
): Promise<readonly AddedFile[]> {
  const { dossierId } = input;
  placeFor(workspace, dossierId, input.type);
  const outcomes: AddedFile[] = [];
  for (const token of input.tokens) {
    if (signal?.aborted) {
      outcomes.push(cancelled(tokens, token));
      continue;
    }
    outcomes.push(await addOne(workspace, tokens, token, input));
    const [done, total] = [outcomes.length, input.tokens.length];
    workspace.emit({ name: 'files.progress', dossierId, done, total });
  }
  return outcomes;
}

/** The token stays good: the rest can be added by one more call. */
function cancelled(tokens: TokenRegistry, token: string): AddedFile {
  const path = tokens.look(token);
  const name = path === undefined ? '' : cleanFileName(path);
  return { name, ok: false, reason: 'cancelled', retryToken: path === undefined ? undefined : token };
}

async function addOne(
  workspace: Workspace,
  tokens: TokenRegistry,
  token: string,
  input: AddFiles,
): Promise<AddedFile> {
  const path = tokens.take(token);
  if (path === undefined) return { name: '', ok: false, reason: 'not-readable' };
  const outcome = await addFile(workspace, path, input);
  if (outcome.ok || !worthRetrying.includes(outcome.reason)) return outcome;
  return { ...outcome, retryToken: tokens.register(path) };
}

async function addFile(workspace: Workspace, path: string, input: AddFiles): Promise<AddedFile> {
  const { dossierId, type } = input;
  const { ruleSet, objectType } = placeFor(workspace, dossierId, type);
  const limits = fileLimitsOf(ruleSet, objectType);
  let knownId: FileId | undefined;
  const isKnown = (hashes: readonly string[]): boolean => {
    knownId = findContent(workspace.db, dossierId, hashes);
    return knownId !== undefined;
  };
  const taken = await takeIn(
    {
      blobs: blobsOf(workspace),
      images: workspace.ports.images,
      isKnown: (sha256) => isKnown([sha256]),
    },
    { path, type, limits },
  );
  if (!taken.ok) return { ...taken, knownId };
  const { name } = taken;
  try {
    const outcome = keep(workspace, input, taken, { limits, isKnown });
    if (typeof outcome !== 'string') return { name, ok: true, file: outcome };
    // `undo` leaves what was in the store before: the content of a duplicate belongs to another row.
    await taken.undo();
    return { name, ok: false, reason: outcome, knownId };
  } catch (cause) {
    await taken.undo();
    const error = toAppError(cause);
    if (error instanceof AppError && error.code === 'disk-full')
      return { name, ok: false, reason: 'disk-full' };
    throw error;
  }
}

type Taken = Extract<TakenIn, { ok: true }>;
type KeepBy = {
  readonly limits: ReturnType<typeof fileLimitsOf>;
  readonly isKnown: (hashes: readonly string[]) => boolean;
};

function keep(
  workspace: Workspace,
  input: AddFiles,
  taken: Taken,
  { limits, isKnown }: KeepBy,
): DossierFile | 'duplicate' | 'too-many' {
  const { db, ports, actor } = workspace;
  const { dossierId } = input;
  const { content } = taken;
  return write(db, (tx) => {
    const hashes = [content.sha256, content.originalSha256 ?? content.sha256];
    if (isKnown(hashes)) return 'duplicate';
    const total = filesTotal(tx, dossierId);
    if (total.count >= limits.maxFiles || total.bytes + content.sizeBytes > limits.maxTotalBytes) {
      return 'too-many';
    }
    const file: NewFile = {
      ...content,
      id: fileIdSchema.parse(ports.newId()),
      dossierId,
      origin: 'added',
      addedBy: actor.id,
      addedAt: ports.now(),
    };
    const { id, sha256, type } = file;
    noteChange(workspace, tx, { dossierId, type, action: 'file.add', data: { fileId: id, type, sha256 } });
    return insertFile(tx, file);
  });
}
