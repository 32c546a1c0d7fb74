import type { ShowSheet } from './print-sheets.ts';

/** Makes PDFs of self-contained HTML, one at a time. Throws what printing throws. */
export function createPdfPrinter(show: ShowSheet) {
  let last: Promise<unknown> = Promise.resolve();

  const print = async (html: string): Promise<Uint8Array> =>
    await show(html, async ({ webContents }) => {
      const pdf = await webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        displayHeaderFooter: false,
      });
      return new Uint8Array(pdf);
    });

  return async (html: string): Promise<Uint8Array> => {
    const job = last.then(
      async () => await print(html),
      async () => await print(html),
    );
    last = job;
    return await job;
  };
}
