import { stat } from 'node:fs/promises';
import type { CoreInternalContract } from '../../../shared/contract/shell.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { FileToken } from '../../../shared/contract/native.ts';
import { maxFilesAtOnce } from '../../../shared/contract/files.ts';
import { fileIdSchema } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { pdfPagesOf } from '../pictures/pdf-pages.ts';
import type { Workspace } from '../workspace.ts';
import { blobsOf } from './blobs.ts';
import { cleanFileName } from './file-name.ts';
import { findServed } from './find-served.ts';
import { filesOf } from './folder-walk.ts';
import { readThumbnail } from './file-content-store.ts';
import type { TokenRegistry } from './token-registry.ts';

type FileInternals = Pick<
  Handlers<CoreInternalContract>,
  | 'internal.registerPaths'
  | 'internal.registerFound'
  | 'internal.registerFolder'
  | 'internal.fileInfo'
  | 'internal.readFile'
  | 'internal.pdfPages'
  | 'internal.pdfPage'
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
      Promise.all(paths.map((path) => tokenOf(deps.tokens.register(path, use), path))),
    'internal.registerFound': async ({ paths }) => {
      const found = await filesOf(paths, maxFilesAtOnce);
      const files = await Promise.all(found.paths.map((path) => tokenOf(deps.tokens.register(path), path)));
      return { files, skipped: found.skipped };
    },
    'internal.registerFolder': ({ path }) => ({
      token: deps.tokens.register(path),
      name: cleanFileName(path),
    }),
    'internal.fileInfo': ({ kind, fileId }) => {
      const workspace = deps.workspace();
      const file = workspace && findServed(workspace, kind, fileId);
      return file && { mediaType: file.mediaType, sizeBytes: file.sizeBytes, name: file.name };
    },
    'internal.pdfPages': async ({ fileId }) => {
      const workspace = deps.workspace();
      const id = fileIdSchema.safeParse(fileId);
      if (!workspace || !id.success) return undefined;
      const counted = await pdfPagesOf(workspace).count(id.data);
      return counted.ok ? counted.pages : undefined;
    },
    'internal.pdfPage': async ({ fileId, page, longSide }) => {
      const workspace = deps.workspace();
      const id = fileIdSchema.safeParse(fileId);
      if (!workspace || !id.success) return undefined;
      const drawn = await pdfPagesOf(workspace).draw(id.data, page, longSide);
      return drawn.ok ? drawn.jpeg : undefined;
    },
    'internal.readFile': ({ kind, fileId, offset, length }) => {
      const workspace = deps.workspace();
      const file = workspace && findServed(workspace, kind, fileId);
      if (!workspace || !file) throw new AppError('not-found', 'There is no such file');
      if ('blob' in file.content) return blobsOf(workspace).read(file.content.blob, { offset, length });
      return readThumbnail(workspace.db, file.content.thumbnailOf, offset, length) ?? new Uint8Array();
    },
  };
}

async function tokenOf(token: string, path: string): Promise<FileToken> {
  return { token, name: cleanFileName(path), sizeBytes: await sizeOf(path) };
}

/** A path that cannot be read is shown with no size; adding it says why. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
