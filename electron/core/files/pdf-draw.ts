import sharp from 'sharp';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { HelperJobOf } from '../../../shared/domain/helper-job.ts';
import type { HelperResult } from '../ports.ts';

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;
type Document = Awaited<ReturnType<Library['loadDocument']>>;
type NotShown = Extract<HelperResult<'pdf'>, { ok: false }>;
type Held = { readonly key: string; readonly document: Document };

/** How long a document stays open for its next page. */
const heldMs = 60_000;

/** A page so long or so wide that it is a line at any size is drawn no thinner than this. */
const minShortSide = 8;

let library: Promise<Library> | undefined;
let held: Held | undefined;
let closing: NodeJS.Timeout | undefined;

/** Gives the number of pages of a PDF; keeps it open for its pages. Nothing in it is run: this PDFium has no script engine. */
export async function countPdfPages(job: HelperJobOf<'pdf'>): Promise<HelperResult<'pdf'>> {
  const opened = await hold(job);
  if ('ok' in opened) return opened;
  const pages = opened.document.getPageCount();
  return pages > 0 ? { ok: true, pages } : { ok: false, reason: 'corrupt' };
}

/** Draws one page as JPEG, its long side of the asked length whatever size the page claims. */
export async function drawPdfPage(job: HelperJobOf<'pdf-page'>): Promise<HelperResult<'pdf-page'>> {
  const opened = await hold(job);
  if ('ok' in opened) return opened;
  try {
    if (job.page > opened.document.getPageCount()) return { ok: false, reason: 'not-readable' };
    const page = opened.document.getPage(job.page - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const longest = Math.max(originalWidth, originalHeight);
    if (!(longest > 0)) return { ok: false, reason: 'corrupt' };
    const pixels = (points: number) => Math.max(minShortSide, Math.round((points / longest) * job.longSide));
    const [width, height] = [pixels(originalWidth), pixels(originalHeight)];
    const { data } = await page.render({ scale: 1, width, height, render: 'bitmap' });
    const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .jpeg({ quality: 82 })
      .toBuffer();
    return { ok: true, jpeg };
  } catch {
    // A trap inside the engine leaves it unusable: the next document gets a new one.
    forget();
    return { ok: false, reason: 'corrupt' };
  }
}

async function hold(job: {
  readonly key: string;
  readonly content?: Uint8Array | undefined;
}): Promise<Held | NotShown> {
  clearTimeout(closing);
  closing = setTimeout(forget, heldMs).unref();
  if (held?.key === job.key) return held;
  if (job.content === undefined) return { ok: false, needsContent: true };
  // One document at a time: the memory is that of one.
  forget();
  // Compiled with a document: who only adds photos does not pay for it.
  library = PDFiumLibrary.init();
  try {
    held = { key: job.key, document: await (await library).loadDocument(job.content) };
    return held;
  } catch (cause) {
    forget();
    const locked = cause instanceof Error && /password|security/iu.test(cause.message);
    return { ok: false, reason: locked ? 'locked' : 'corrupt' };
  }
}

/** The engine goes with its document: its memory grows and is never given back otherwise. */
function forget(): void {
  held = undefined;
  library = undefined;
}
