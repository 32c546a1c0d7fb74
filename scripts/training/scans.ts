import { writeFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

const PAGE = { width: 1_240, height: 1_754 };
const LINE_CHARACTERS = 66;

export type ScanPlan = { readonly file: string; readonly title: string; readonly pages: readonly string[] };

/** Writes a PDF whose pages are pictures of a printed page, slightly askew, as an office scanner gives it. */
export async function writeScan(path: string, plan: ScanPlan): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(plan.title);
  for (const [index, text] of plan.pages.entries()) {
    const picture = await pdf.embedJpg(await scanPage(text, index));
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  await writeFile(path, await pdf.save());
}

function scanPage(text: string, index: number): Promise<Buffer> {
  const lines = text.split('\n').flatMap(wrap);
  const spans = lines
    .map(
      (line, row) =>
        `<text x="150" y="${190 + row * 40}" font-size="27" font-family="DejaVu Serif, serif">${escapeXml(line)}</text>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><g fill="#26262b">${spans}</g></svg>`;
  return sharp({
    create: { ...PAGE, channels: 3, background: '#f6f4ee', noise: { type: 'gaussian', mean: 244, sigma: 5 } },
  })
    .composite([{ input: Buffer.from(svg) }])
    .rotate(index % 2 === 0 ? 0.4 : -0.5, { background: '#f6f4ee' })
    .resize(PAGE.width, PAGE.height, { fit: 'cover' })
    .jpeg({ quality: 72 })
    .toBuffer();
}

function wrap(paragraph: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line && line.length + word.length >= LINE_CHARACTERS) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
