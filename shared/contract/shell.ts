import { z } from 'zod';
import { helperJobSchema } from '../domain/helper-job.ts';
import { command, type Contract } from './contract.ts';
import type { FileToken, TakenFiles } from './native.ts';

const bytes = z.instanceof(Uint8Array);

/** What core may ask of main: the parts of the operating system that only the shell has. */
export const shellContract = {
  /** HTML (self-contained, no scripts) → PDF, A4. */
  'shell.pdf': command<Uint8Array>()(
    z.strictObject({ html: z.string().max(20_000_000), title: z.string().max(300) }),
  ),
  'shell.keyStoreState': command<'available' | 'unavailable' | 'insecure'>()(z.strictObject({})),
  'shell.encryptSecret': command<Uint8Array>()(z.strictObject({ secret: bytes })),
  'shell.decryptSecret': command<Uint8Array>()(z.strictObject({ sealed: bytes })),
  /** Relays to the image helper process; gives a `HelperResult` of core's ports. */
  'shell.runHelper': command<unknown>()(
    z.strictObject({ job: helperJobSchema, timeoutMs: z.int().min(1).max(120_000) }),
  ),
  'shell.notify': command<null>()(z.strictObject({ title: z.string().max(200), body: z.string().max(500) })),
} satisfies Contract;
export type ShellContract = typeof shellContract;

/** What main may ask of core beside relaying the page's calls. */
export const coreInternalContract = {
  /** Registers paths that a person chose or dropped; gives one-time tokens. A token for writing reads nothing. */
  'internal.registerPaths': command<readonly FileToken[]>()(
    z.strictObject({
      paths: z.array(z.string().min(1).max(4_096)).max(500),
      use: z.enum(['read', 'write']).optional(),
    }),
  ),
  /** Registers files and those inside of folders, and tells what of them was left out. */
  'internal.registerFound': command<TakenFiles>()(
    z.strictObject({ paths: z.array(z.string().min(1).max(4_096)).max(500) }),
  ),
  /** Registers a folder as such, for scans. */
  'internal.registerFolder': command<{ readonly token: string; readonly name: string }>()(
    z.strictObject({ path: z.string().min(1).max(4_096) }),
  ),
  /** What `/files/<kind>/<fileId>` is: media type, size; undefined when unknown or locked. */
  'internal.fileInfo': command<
    { readonly mediaType: string; readonly sizeBytes: number; readonly name: string } | undefined
  >()(z.strictObject({ kind: z.enum(['thumb', 'view', 'plain']), fileId: z.string().max(60) })),
  'internal.readFile': command<Uint8Array>()(
    z.strictObject({
      kind: z.enum(['thumb', 'view', 'plain']),
      fileId: z.string().max(60),
      offset: z.int().min(0),
      length: z.int().min(1).max(1_048_576),
    }),
  ),
  /** How many pages a stored PDF has; undefined when it cannot be shown. */
  'internal.pdfPages': command<number | undefined>()(z.strictObject({ fileId: z.string().max(60) })),
  /** A page of a stored PDF as JPEG; undefined when it cannot be shown. */
  'internal.pdfPage': command<Uint8Array | undefined>()(
    z.strictObject({
      fileId: z.string().max(60),
      page: z.int().min(1).max(100_000),
      longSide: z.int().min(16).max(4_000),
    }),
  ),
  'internal.stop': command<null>()(z.strictObject({})),
  'internal.wake': command<null>()(z.strictObject({ reason: z.enum(['power-resume', 'online', 'timer']) })),
} satisfies Contract;
export type CoreInternalContract = typeof coreInternalContract;
