import { randomUUID } from 'node:crypto';
import type { BrowserWindow, Session } from 'electron';
import { PRINT_POLICY } from './csp.ts';

type PdfDeps = {
  /** A session of its own in memory: the document never touches the page's session or the disk. */
  readonly session: Pick<Session, 'protocol'>;
  readonly openWindow: () => BrowserWindow;
};

/**
 * Makes PDFs of self-contained HTML, one at a time, in a hidden window without scripts. The text is served from
 * memory as `app://print/<random>` under its own policy. Throws what printing throws; the window is closed anyway.
 */
export function createPdfPrinter({ session, openWindow }: PdfDeps) {
  const pages = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  session.protocol.handle('app', (request) => {
    const html = pages.get(request.url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': PRINT_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  });

  const print = async (html: string): Promise<Uint8Array> => {
    const address = `app://print/${randomUUID()}`;
    pages.set(address, html);
    const window = openWindow();
    try {
      await window.loadURL(address);
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        displayHeaderFooter: false,
      });
      return new Uint8Array(pdf);
    } finally {
      pages.delete(address);
      window.destroy();
    }
  };

  return async (html: string): Promise<Uint8Array> => {
    const job = last.then(
      async () => await print(html),
      async () => await print(html),
    );
    last = job;
    return await job;
  };
}
