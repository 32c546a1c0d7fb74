import { z } from 'zod';
import { command, type Contract } from './contract.ts';

/** A file the person chose or dropped. The page never sees its path; the token works once, for `files.add`. */
export type FileToken = { readonly token: string; readonly name: string; readonly sizeBytes: number };

/** Files of what was dropped or chosen, folders opened; and what of them was left out, with a few names. */
export type TakenFiles = {
  readonly files: readonly FileToken[];
  readonly skipped: readonly SkippedFiles[];
};
export type SkippedFiles = {
  /** i18n key `skipped.<why>`. */
  readonly why: 'system-file' | 'link' | 'too-deep' | 'over-limit' | 'not-readable';
  readonly count: number;
  readonly names: readonly string[];
};

/** What the page may ask of the shell (main). */
export const nativeContract = {
  'native.chooseFiles': command<readonly FileToken[]>()(
    z.strictObject({
      kind: z.enum(['photos', 'documents', 'tables', 'photo-folder', 'rule-set', 'reference']),
    }),
  ),
  /** Preload turns dropped `File` objects into paths before this reaches main. */
  'native.takeDropped': command<TakenFiles>()(
    z.strictObject({ files: z.array(z.string().min(1).max(4_096)).min(1).max(500) }),
  ),
  /** A whole folder with its subfolders. */
  'native.chooseFolder': command<TakenFiles>()(z.strictObject({})),
  /** A folder as such: the token is for `scans.setFolder`; null when the person cancelled. */
  'native.chooseScanFolder': command<{ readonly token: string; readonly name: string } | null>()(
    z.strictObject({}),
  ),
  /** Asks where to save, then writes the plain file there. False when the person cancelled. */
  'native.saveFileAs': command<{ readonly saved: boolean }>()(z.strictObject({ fileId: z.uuid() })),
  /** Asks where a new table is to be saved; core writes there by the token. Null when the person cancelled. */
  'native.chooseTarget': command<FileToken | null>()(
    z.strictObject({ name: z.string().trim().min(1).max(120), format: z.enum(['xlsx', 'csv']) }),
  ),
  'native.print': command<null>()(z.strictObject({ fileId: z.uuid() })),
  /** Opens an https page of the allow-list in the browser. */
  'native.openExternal': command<null>()(z.strictObject({ url: z.string().max(2_000) })),
  'native.appInfo': command<{
    readonly version: string;
    readonly platform: string;
    readonly runtime: string;
  }>()(z.strictObject({})),
} satisfies Contract;
export type NativeContract = typeof nativeContract;
