import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import { assert } from '../../../shared/assert.ts';
import { fromMoney, formatMoney, type Money } from '../../../shared/domain/money.ts';
import { kyivTime } from '../clock/kyiv-time.ts';
import { dayUk, type ProtocolData } from './protocol-data.ts';
import { protocolLines } from './protocol-lines.ts';
import { woffToSfnt } from './woff.ts';

const page = { width: 595, height: 842, margin: 56 };
const requireHere = createRequire(import.meta.url);

type Faces = readonly [cyrillic: PDFFont, latin: PDFFont];
type Fonts = { readonly normal: Faces; readonly bold: Faces };

/** Draws the protocol on A4. The font comes in two files by script, so each run of a line takes the face that has it. */
export async function drawProtocol(data: ProtocolData): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  pdf.setTitle(`Протокол електронних торгів № ${data.number}`);
  pdf.setLanguage('uk');
  const formed = new Date(data.formedAt);
  pdf.setCreationDate(formed);
  pdf.setModificationDate(formed);
  const fonts = { normal: await faces(pdf, 400), bold: await faces(pdf, 700) };
  const pen = { sheet: pdf.addPage([page.width, page.height]), y: page.height - page.margin };
  for (const line of protocolLines(data, { sum, moment })) drawParagraph(pdf, pen, fonts, line);
  return pdf.save();
}

export type Line = { readonly text: string; readonly style: 'title' | 'heading' | 'text' | 'small' };

const styles = {
  title: { size: 15, leading: 21, before: 0, bold: true },
  heading: { size: 11.5, leading: 16, before: 10, bold: true },
  text: { size: 10.5, leading: 15, before: 1, bold: false },
  small: { size: 8.5, leading: 12, before: 6, bold: false },
} as const;

function drawParagraph(pdf: PDFDocument, pen: { sheet: PDFPage; y: number }, fonts: Fonts, line: Line): void {
  const { size, leading, before, bold } = styles[line.style];
  const pair = bold ? fonts.bold : fonts.normal;
  pen.y -= before;
  for (const row of wrap(line.text, pair, size)) {
    pen.y -= leading;
    if (pen.y < page.margin) {
      pen.sheet = pdf.addPage([page.width, page.height]);
      pen.y = page.height - page.margin - leading;
    }
    let x = page.margin;
    for (const { font, text } of runs(row, pair)) {
      pen.sheet.drawText(text, { x, y: pen.y, size, font });
      x += font.widthOfTextAtSize(text, size);
    }
  }
}

function wrap(text: string, pair: Faces, size: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && widthOf(longer, pair, size) > page.width - 2 * page.margin) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row];
}

function widthOf(text: string, pair: Faces, size: number): number {
  return runs(text, pair).reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0);
}

function runs(text: string, [cyrillic, latin]: Faces): readonly { font: PDFFont; text: string }[] {
  const parts = text.match(/[\u0400-\u04ff№]+|[^\u0400-\u04ff№]+/gu) ?? [];
  return parts.map((part) => ({ font: /^[\u0400-\u04ff№]/u.test(part) ? cyrillic : latin, text: part }));
}

async function faces(pdf: PDFDocument, weight: 400 | 700): Promise<Faces> {
  const [cyrillic, latin] = await Promise.all(
    ['cyrillic', 'latin'].map((script) =>
      readFile(requireHere.resolve(`@fontsource/pt-serif/files/pt-serif-${script}-${weight}-normal.woff`)),
    ),
  );
  assert(cyrillic && latin, 'both faces were read');
  return [await pdf.embedFont(woffToSfnt(cyrillic)), await pdf.embedFont(woffToSfnt(latin))];
}

function sum(money: Money): string {
  return `${formatMoney(fromMoney(money), 'uk').replaceAll('\u00a0', ' ')} грн`;
}

function moment(instant: string): string {
  return `${dayUk(instant)}, ${kyivTime(instant)}`;
}
