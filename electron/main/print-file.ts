import type { WebContents } from 'electron';
import { AppError } from '../../shared/result.ts';
import { type FileSource, PRINTED_LONG_SIDE } from './file-stream.ts';
import type { ShowSheet } from './print-sheets.ts';

/** All pages of one document together: they are in memory while the dialog stands open. */
const MOST_BYTES = 64 * 1_048_576;

type PrinterDeps = { readonly files: Pick<FileSource, 'pages' | 'page'>; readonly show: ShowSheet };

/**
 * Prints a stored PDF through the system's print dialog. A hidden window shows pictures of its pages: without plugins
 * Electron offers a PDF for saving instead of showing it, and what its viewer shows `webContents.print` cannot print
 * (electron#26448); and so no document is ever parsed by the window's engine. Throws `file-refused` when not every page
 * can be drawn (`not-readable`, `too-large`), `cancelled`, or `internal`.
 */
export function createFilePrinter({ files, show }: PrinterDeps) {
  return async (fileId: string): Promise<void> => {
    const pages = await drawPages(files, fileId);
    await show(sheetOf(pages), async ({ webContents }) => await printPage(webContents));
  };
}

/** One after another: half a document must never look like the whole. */
async function drawPages(files: PrinterDeps['files'], fileId: string): Promise<readonly string[]> {
  const count = await files.pages(fileId);
  if (count === undefined) throw notReadable();
  const drawn: string[] = [];
  let bytes = 0;
  for (let page = 1; page <= count; page += 1) {
    const jpeg = await files.page({ fileId, page, longSide: PRINTED_LONG_SIDE });
    if (!jpeg) throw notReadable();
    bytes += jpeg.length;
    if (bytes > MOST_BYTES)
      throw new AppError('file-refused', 'The document is too long to be printed here', {
        reason: 'too-large',
      });
    drawn.push(Buffer.from(jpeg).toString('base64'));
  }
  return drawn;
}

function notReadable(): AppError {
  return new AppError('file-refused', 'Not every page can be drawn', { reason: 'not-readable' });
}

/** A little lower than the sheet: a page that is rounded up must not push an empty one out. */
const style = `@page{size:A4;margin:0}body{margin:0}
div{width:210mm;height:296mm;break-after:page}div:last-child{break-after:auto}
img{display:block;width:100%;height:100%;object-fit:contain}`;

function sheetOf(pages: readonly string[]): string {
  const body = pages.map((jpeg) => `<div><img alt="" src="data:image/jpeg;base64,${jpeg}"></div>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>LotDesk</title><style>${style}</style></head><body>${body}</body></html>`;
}

async function printPage(webContents: WebContents): Promise<void> {
  const options = { printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } } as const;
  await new Promise<void>((resolve, reject) => {
    webContents.print(options, (printed, reason) => {
      if (printed) resolve();
      else if (/cancel/iu.test(reason)) reject(new AppError('cancelled', 'Printing was cancelled'));
      else reject(new AppError('internal', `Printing failed: ${reason}`));
    });
  });
}
