import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { unreachable } from '../../../../shared/assert.ts';
import type { Block, DocumentModel } from '../document-model.ts';
import { fieldsTable, gridTable, signatureTable } from './docx-tables.ts';

/** Widths in twentieths of a point: A4 less the margins of the state standard (30, 10, 20, 20 mm). */
const millimetre = 56.7;
const page = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) };
const margin = {
  left: Math.round(30 * millimetre),
  right: Math.round(10 * millimetre),
  top: Math.round(20 * millimetre),
  bottom: Math.round(20 * millimetre),
};
const textWidth = page.width - margin.left - margin.right;

/** Draws a paper as DOCX, the same model as the PDF: Times New Roman, A4, page numbers. */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.title,
    creator: 'LotDesk',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 24, language: { value: 'uk-UA' } } },
      },
    },
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: footerOf(model) },
        children: model.blocks.flatMap(blockOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function footerOf({ footer }: DocumentModel): Footer {
  const numbers = ['Сторінка ', PageNumber.CURRENT, ' з ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: footer, size: 16 }),
          new TextRun({ children: [new Tab(), ...numbers], size: 16 }),
        ],
      }),
    ],
  });
}

function blockOf(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 160, after: 80 },
          children: block.lines.map(
            (text, at) => new TextRun({ text, bold: true, size: 26, break: at === 0 ? 0 : 1 }),
          ),
        }),
      ];
    case 'corner':
      return block.lines.map(
        (text) => new Paragraph({ text, indent: { left: Math.round(textWidth * 0.55) } }),
      );
    case 'ends':
      return [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          spacing: { before: 120, after: 160 },
          children: [new TextRun(block.left), new TextRun({ children: [new Tab(), block.right] })],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 240, after: 80 },
          children: [new TextRun({ text: block.text, bold: true })],
        }),
      ];
    case 'subheading':
      return [new Paragraph({ text: block.text, keepNext: true, spacing: { before: 80, after: 40 } })];
    case 'paragraph':
      return [
        new Paragraph({
          text: block.text,
          alignment: AlignmentType.JUSTIFIED,
          spacing: { before: 80, after: 80 },
        }),
      ];
    case 'fields':
      return [fieldsTable(block.rows, textWidth)];
    case 'table':
      return [gridTable(block, textWidth)];
    case 'signature':
      return [
        new Paragraph({ text: '', keepNext: true, spacing: { before: 400 } }),
        signatureTable(block, textWidth),
      ];
    default:
      return unreachable(block);
  }
}
