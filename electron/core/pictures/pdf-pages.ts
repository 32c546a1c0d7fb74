import type { PdfProblem, PdfView } from '../../../shared/contract/pictures.ts';
import type { HelperJobOf } from '../../../shared/domain/helper-job.ts';
import type { FileId } from '../../../shared/domain/ids.ts';
import { blobsOf } from '../files/blobs.ts';
import { findServed } from '../files/find-served.ts';
import type { HelperResult } from '../ports.ts';
import type { Workspace } from '../workspace.ts';

/** A page that takes longer is not shown; with the helper's own start it stays under ten seconds. */
const drawMs = 6_000;
/** Content travels whole to the helper: a larger document is saved and opened elsewhere. */
const maxShownBytes = 64 * 1024 * 1024;
/** Drawn pages kept in memory, never on disk (quality.md S11). */
const maxCachedBytes = 24 * 1024 * 1024;

export type DrawnPage =
  | { readonly ok: true; readonly jpeg: Uint8Array }
  | { readonly ok: false; readonly problem: PdfProblem };
export type PdfPages = ReturnType<typeof createPdfPages>;

const known = new WeakMap<Workspace, PdfPages>();

/** Gives the one drawer of pages of a workspace; what it drew is forgotten with the workspace. */
export function pdfPagesOf(workspace: Workspace): PdfPages {
  const pages = known.get(workspace) ?? createPdfPages(workspace);
  known.set(workspace, pages);
  return pages;
}

/** Draws pages of stored PDF in the helper process, one at a time. Errors are values: why a page cannot be shown. */
function createPdfPages(workspace: Workspace) {
  const cache = createPageCache();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    count: (fileId: FileId): Promise<PdfView> =>
      inTurn(async () => {
        const pdf = pdfOf(workspace, fileId);
        if ('problem' in pdf) return { ok: false, problem: pdf.problem };
        const result = await ask(workspace, { kind: 'pdf', key: pdf.sha256 });
        return result.ok ? { ok: true, pages: result.pages } : { ok: false, problem: problemOf(result) };
      }),
    draw: (fileId: FileId, page: number, longSide: number): Promise<DrawnPage> =>
      inTurn(async () => {
        const pdf = pdfOf(workspace, fileId);
        if ('problem' in pdf) return { ok: false, problem: pdf.problem };
        const name = `${pdf.sha256} ${page} ${longSide}`;
        const cached = cache.get(name);
        if (cached) return { ok: true, jpeg: cached };
        const result = await ask(workspace, { kind: 'pdf-page', key: pdf.sha256, page, longSide });
        if (!result.ok) return { ok: false, problem: problemOf(result) };
        cache.put(name, result.jpeg);
        return { ok: true, jpeg: result.jpeg };
      }),
  };
}

type PdfJob = HelperJobOf<'pdf'> | HelperJobOf<'pdf-page'>;

async function ask<J extends PdfJob>(workspace: Workspace, job: J): Promise<HelperResult<J['kind']>> {
  const { images } = workspace.ports;
  const run = (asked: PdfJob) => images.run(asked, drawMs) as Promise<HelperResult<J['kind']>>;
  const first = await run(job);
  if (first.ok || !('needsContent' in first)) return first;
  const content = await blobsOf(workspace).read(job.key);
  return await run({ ...job, content });
}

function pdfOf(
  workspace: Workspace,
  fileId: FileId,
): { readonly sha256: string } | { readonly problem: PdfProblem } {
  const file = findServed(workspace, 'plain', fileId);
  if (!file || !('blob' in file.content) || file.mediaType !== 'application/pdf')
    return { problem: 'not-readable' };
  return file.sizeBytes > maxShownBytes ? { problem: 'too-large' } : { sha256: file.content.blob };
}

const shownProblems: readonly string[] = ['corrupt', 'locked', 'timeout'] satisfies readonly PdfProblem[];

function problemOf(refused: object): PdfProblem {
  const reason = 'reason' in refused ? String(refused.reason) : '';
  return shownProblems.includes(reason) ? (reason as PdfProblem) : 'not-readable';
}

/** The pages used last stay, as many as fit. */
function createPageCache() {
  const pages = new Map<string, Uint8Array>();
  let bytes = 0;
  return {
    get: (name: string): Uint8Array | undefined => {
      const page = pages.get(name);
      if (page) {
        pages.delete(name);
        pages.set(name, page);
      }
      return page;
    },
    put: (name: string, page: Uint8Array): void => {
      pages.set(name, page);
      bytes += page.length;
      for (const [oldest, { length }] of pages) {
        if (bytes <= maxCachedBytes) break;
        pages.delete(oldest);
        bytes -= length;
      }
    },
  };
}
