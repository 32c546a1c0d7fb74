import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { AppError } from '../../shared/result.ts';
import type { FileSource } from './file-stream.ts';
import { createFilePrinter } from './print-file.ts';
import { createPrintSheets } from './print-sheets.ts';

type Print = (done: (printed: boolean, reason: string) => void) => void;

/** A printer that keeps what every window showed it. `undrawn` is a page that cannot be drawn. */
function printer(options: { pages?: number; undrawn?: number; jpegBytes?: number; print?: Print }) {
  const shown: { address: string; html: string; policy: string | null }[] = [];
  const live = { windows: 0 };
  let serve: ((request: Request) => Response | Promise<Response>) | undefined;
  const files: Pick<FileSource, 'pages' | 'page'> = {
    pages: async () => await Promise.resolve(options.pages),
    page: async ({ page }) =>
      await Promise.resolve(
        page === options.undrawn ? undefined : Buffer.alloc(options.jpegBytes ?? 9, `page${page}`),
      ),
  };
  const openWindow = (): BrowserWindow => {
    live.windows += 1;
    return {
      loadURL: async (address: string) => {
        const response = await serve?.(new Request(address));
        const policy = response?.headers.get('content-security-policy') ?? null;
        shown.push({ address, html: (await response?.text()) ?? '', policy });
      },
      webContents: {
        print: (_options: object, done: (printed: boolean, reason: string) => void) =>
          options.print ? options.print(done) : done(true, ''),
      },
      destroy: () => void (live.windows -= 1),
    } as unknown as BrowserWindow;
  };
  const session = { protocol: { handle: (_scheme: string, handler: typeof serve) => (serve = handler) } };
  const show = createPrintSheets({ session: session as never, openWindow });
  const again = async (address: string) => await serve?.(new Request(address));
  return { print: createFilePrinter({ files, show }), shown, live, again };
}

const refusalOf = async (work: Promise<unknown>): Promise<AppError> =>
  await work.then(
    () => expect.fail('nothing was refused'),
    (cause: unknown) => (cause instanceof AppError ? cause : expect.fail(String(cause))),
  );

test('a document is printed as pictures of its pages: the document itself is never given to the window', async () => {
  const { print, shown, live, again } = printer({ pages: 3 });
  await print('document');
  expect(shown).toHaveLength(1);
  const { address, html, policy } = shown[0] ?? { address: '', html: '', policy: '' };
  expect(address).toMatch(/^app:\/\/print\//u);
  const pictures = Array.from(html.matchAll(/data:image\/jpeg;base64,([^"]+)"/gu), ([, text = '']) =>
    Buffer.from(text, 'base64').toString(),
  );
  expect(pictures).toEqual(['page1page', 'page2page', 'page3page']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(live.windows).toBe(0);
  expect((await again(address))?.status).toBe(404);
});

test('a document that cannot be drawn, or not whole, is not printed at all', async () => {
  for (const options of [{}, { pages: 3, undrawn: 2 }]) {
    const { print, shown } = printer(options);
    expect(await refusalOf(print('document'))).toMatchObject({
      code: 'file-refused',
      reason: 'not-readable',
    });
    expect(shown).toEqual([]);
  }
});

test('a document of endless pages is refused before it fills the memory', async () => {
  const { print, shown } = printer({ pages: 5_000, jpegBytes: 8 * 1_048_576 });
  expect(await refusalOf(print('document'))).toMatchObject({ code: 'file-refused', reason: 'too-large' });
  expect(shown).toEqual([]);
});

test('a cancelled or failed print is said as such and closes its window', async () => {
  const cancelled = printer({ pages: 1, print: (done) => done(false, 'Print job canceled') });
  expect((await refusalOf(cancelled.print('document'))).code).toBe('cancelled');
  const failed = printer({ pages: 1, print: (done) => done(false, 'Invalid printer settings') });
  expect((await refusalOf(failed.print('document'))).code).toBe('internal');
  expect([cancelled.live.windows, failed.live.windows]).toEqual([0, 0]);
});
