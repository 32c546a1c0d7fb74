import { stat } from 'node:fs/promises';
import type { CoreInternalContract } from '../../../shared/contract/shell.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { type FileId, fileIdSchema } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { findRemoteFile } from '../exchange/remote-files.ts';
import type { Workspace } from '../workspace.ts';
import { blobsOf } from './blobs.ts';
import { cleanFileName } from './file-name.ts';
import { findServedFile, readThumbnail, type ServedFile, type ServedKind } from './served-files.ts';
import type { TokenRegistry } from './token-registry.ts';

type FileInternals = Pick<
  Handlers<CoreInternalContract>,
  'internal.registerPaths' | 'internal.fileInfo' | 'internal.readFile'
>;

/**
 * What main asks on behalf of the page's `/files/…` addresses. Takes the registry of tokens and the workspace of now
 * (undefined while locked: then nothing is found).
 */
export function createInternalFileHandlers(deps: {
  readonly tokens: TokenRegistry;
  readonly workspace: () => Workspace | undefined;
}): FileInternals {
  return {
    'internal.registerPaths': ({ paths, use }) =>
      Promise.all(
        paths.map(async (path) => ({
          token: deps.tokens.register(path, use),
          name: cleanFileName(path),
          sizeBytes: await sizeOf(path),
        })),
      ),
    'internal.fileInfo': ({ kind, fileId }) => {
      const workspace = deps.workspace();
      const file = workspace && findFor(workspace, kind, fileId);
      return file && { mediaType: file.mediaType, sizeBytes: file.sizeBytes, name: file.name };
    },
    'internal.readFile': ({ kind, fileId, offset, length }) => {
      const workspace = deps.workspace();
      const file = workspace && findFor(workspace, kind, fileId);
      if (!workspace || !file) throw new AppError('not-found', 'There is no such file');
      if ('blob' in file.content) return blobsOf(workspace).read(file.content.blob, { offset, length });
      return readThumbnail(workspace.db, file.content.thumbnailOf, offset, length) ?? new Uint8Array();
    },
  };
}

/** A file of an own dossier, else a file of a mirrored lot that has come down (the organizer's view). */
function findFor(workspace: Workspace, kind: ServedKind, rawId: string): ServedFile | undefined {
  const id = fileIdSchema.safeParse(rawId);
  if (!id.success) return undefined;
  return findServedFile(workspace.db, kind, id.data) ?? findMirrored(workspace, id.data);
}

function findMirrored(workspace: Workspace, id: FileId): ServedFile | undefined {
  const file = findRemoteFile(workspace.db, id);
  if (!file?.here) return undefined;
  const { mediaType, sizeBytes, title, sha256 } = file;
  return { mediaType, sizeBytes, name: title, content: { blob: sha256 } };
}

/** A path that cannot be read is shown with no size; adding it says why. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
