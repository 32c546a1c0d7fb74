import type { Input, Output } from '../../shared/contract/contract.ts';
import type { CoreInternalContract } from '../../shared/contract/shell.ts';
import { AppError, type Reply } from '../../shared/result.ts';
import type { FileSource } from './file-stream.ts';

export type AskCore = <K extends keyof CoreInternalContract>(
  name: K,
  input: Input<CoreInternalContract[K]>,
) => Promise<Output<CoreInternalContract[K]>>;

/** Turns core's replies on the internal contract into values; throws `AppError` on a refusal. */
export function createAskCore(
  request: (kind: 'internal', name: string, input: unknown) => Promise<Reply<unknown>>,
): AskCore {
  return async <K extends keyof CoreInternalContract>(name: K, input: Input<CoreInternalContract[K]>) => {
    const reply = await request('internal', name, input);
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, { reason: reply.error.reason });
    return reply.value as Output<CoreInternalContract[K]>;
  };
}

/** Stored files as the page's protocol and "save as" read them; an unknown file or a core that is down gives undefined. */
export function createFileSource(askCore: AskCore): FileSource {
  return {
    info: async (kind, fileId) => await orNothing(askCore('internal.fileInfo', { kind, fileId })),
    read: async (kind, fileId, offset, length) =>
      await askCore('internal.readFile', { kind, fileId, offset, length }),
    pages: async (fileId) => await orNothing(askCore('internal.pdfPages', { fileId })),
    page: async (asked) => await orNothing(askCore('internal.pdfPage', asked)),
  };
}

async function orNothing<T>(asked: Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof AppError) return undefined;
    throw cause;
  }
}
