import { unreachable } from '../../../../shared/assert.ts';
import type { Block, Column, DocumentModel } from '../document-model.ts';
import { escapeHtml } from './escape-html.ts';

/** Where a font's bytes come from; `data:` URIs keep the page free of any fetching. */
export type FontFace = { readonly weight: 400 | 700; readonly range: string; readonly base64: string };

/**
 * Draws a paper as one self-contained HTML page, A4, for printing to PDF: no script, no address, fonts inside.
 * Page numbers come from CSS margin boxes. Every text is escaped.
 */
export function renderHtml(model: DocumentModel, fonts: readonly FontFace[]): string {
  return `<!doctype html>
<html lang="uk"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(model.title)}</title>
<style>${fonts.map(fontFaceCss).join('')}${styleOf(model)}</style></head>
<body>${model.blocks.map(renderBlock).join('\n')}</body></html>`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map(escapeHtml).join('<br>')}</h1>`;
    case 'corner':
      return `<p class="corner">${block.lines.map(escapeHtml).join('<br>')}</p>`;
    case 'ends':
      return `<p class="ends"><span>${escapeHtml(block.left)}</span><span>${escapeHtml(block.right)}</span></p>`;
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'subheading':
      return `<p class="sub">${escapeHtml(block.text)}</p>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'fields':
      return `<table class="fields">${block.rows
        .map(
          ({ label, value }) =>
            `<tr><th scope="row">${escapeHtml(label)}</th><td>${multiline(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'table':
      return renderTable(block);
    case 'signature':
      return `<table class="signature"><tr><td>${escapeHtml(block.position)}</td>
<td class="line"></td><td>${escapeHtml(block.name)}</td></tr>
<tr class="under"><td>${block.seal ? 'М. П.' : ''}</td><td>(підпис)</td><td></td></tr></table>`;
    default:
      return unreachable(block);
  }
}

function renderTable({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const columnTags = columns.map(({ width }) => `<col style="width:${width}%">`).join('');
  const head = columns.map(({ title }) => `<th>${escapeHtml(title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((column, at) => cell(column, row[at] ?? '')).join('')}</tr>`,
  );
  return `<table class="grid"><colgroup>${columnTags}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function cell({ align, code = false }: Column, text: string): string {
  return `<td class="${align ?? 'left'}${code ? ' code' : ''}">${multiline(text)}</td>`;
}

function multiline(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** The style rule that brings one cut of the font. */
export function fontFaceCss({ weight, range, base64 }: FontFace): string {
  return `@font-face{font-family:"PT Serif";font-weight:${weight};font-style:normal;unicode-range:${range};
src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}

/** Margins as the state standard for papers asks: left 30 mm, right 10 mm, top and bottom 20 mm. */
function styleOf({ footer }: DocumentModel): string {
  const foot = cssText(footer);
  return `
@page{size:A4;margin:20mm 10mm 20mm 30mm;
@bottom-left{content:"${foot}";font:8pt "PT Serif",serif;color:#444}
@bottom-right{content:"Сторінка " counter(page) " з " counter(pages);font:8pt "PT Serif",serif;color:#444}}
*{box-sizing:border-box}
body{margin:0;font:11pt/1.35 "PT Serif","Times New Roman",serif;color:#000;hyphens:manual;overflow-wrap:anywhere}
h1{font-size:13pt;line-height:1.3;text-align:center;margin:6mm 0 3mm}
h2{font-size:11pt;margin:5mm 0 1.5mm;break-after:avoid}
p{margin:2mm 0;text-align:justify;orphans:3;widows:3}
.sub{break-after:avoid;text-align:left}
.corner{width:75mm;margin:0 0 6mm auto;text-align:left}
.ends{display:flex;justify-content:space-between;margin-bottom:4mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{vertical-align:top;text-align:left;padding:1mm 1.5mm}
tr{break-inside:avoid}
.fields{font-size:10pt}
.fields th,.fields td{padding:.7mm 1.5mm}
.fields th{width:36%;font-weight:400;color:#333}
.fields tr{border-bottom:.2mm solid #ccc}
.grid{font-size:9pt;margin:1.5mm 0}
.grid thead{display:table-header-group}
.grid th{font-weight:700;text-align:center;vertical-align:middle}
.grid th,.grid td{border:.2mm solid #555}
.right{text-align:right}.center{text-align:center}
.code{font:7.5pt/1.3 "DejaVu Sans Mono","Courier New",monospace;word-break:break-all}
.signature{margin-top:9mm;break-inside:avoid;break-before:avoid}
.signature td{width:34%;vertical-align:bottom}
.signature .line{width:30%;border-bottom:.2mm solid #000}
.signature .under td{font-size:8.5pt;text-align:center;vertical-align:top;border:0}
.signature .under td:first-child{text-align:left}`;
}

/** Text inside a quoted CSS string: what could end the string or the style sheet is written as a code. */
function cssText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/["\\<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
