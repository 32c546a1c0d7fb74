import { randomUUID } from 'node:crypto';
import type { BrowserWindow, Session } from 'electron';
import { PRINT_POLICY } from './csp.ts';

type SheetDeps = {
  /** A session of its own in memory: the document never touches the page's session or the disk. */
  readonly session: Pick<Session, 'protocol'>;
  readonly openWindow: () => BrowserWindow;
};
export type ShowSheet = ReturnType<typeof createPrintSheets>;

/**
 * Shows self-contained HTML in a hidden window without scripts for as long as a work on it takes. The text is served
 * from memory as `app://print/<random>` under its own policy. Throws what loading or the work throws; the window is
 * closed and the text forgotten anyway.
 */
export function createPrintSheets({ session, openWindow }: SheetDeps) {
  const sheets = new Map<string, string>();

  session.protocol.handle('app', (request) => {
    const html = sheets.get(request.url);
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

  return async <T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> => {
    const address = `app://print/${randomUUID()}`;
    sheets.set(address, html);
    const window = openWindow();
    try {
      await window.loadURL(address);
      return await work(window);
    } finally {
      sheets.delete(address);
      window.destroy();
    }
  };
}
