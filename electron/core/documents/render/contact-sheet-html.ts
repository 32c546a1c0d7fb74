import { escapeHtml } from './escape-html.ts';
import { type FontFace, fontFaceCss } from './html.ts';

export type SheetPhoto = {
  readonly jpeg: Uint8Array;
  readonly caption: string;
  /** Local time of capture, as it is to be printed; undefined when the picture does not say it. */
  readonly takenAt: string | undefined;
  readonly sha256: string;
};
export type ContactSheetModel = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly photos: readonly SheetPhoto[];
  readonly perPage: 6 | 12;
  readonly footer: string;
};

/** Digits of a hash that are printed: enough to find the file by, too few to be mistaken for the whole. */
const printedDigits = 16;

/**
 * Draws photos with number, caption, time and the beginning of their SHA-256 as one self-contained HTML page for
 * printing on A4: two columns of three, or three of four, a page.
 */
export function renderContactSheet(model: ContactSheetModel, fonts: readonly FontFace[]): string {
  const pages = Array.from({ length: Math.ceil(model.photos.length / model.perPage) }, (_, index) =>
    renderPage(model, index * model.perPage),
  );
  return `<!doctype html>
<html lang="uk"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escapeHtml(model.title)}</title>
<style>${fonts.map(fontFaceCss).join('')}${style}</style></head>
<body>${pages.join('\n')}</body></html>`;
}

function renderPage(model: ContactSheetModel, from: number): string {
  const number = from / model.perPage + 1;
  const last = Math.ceil(model.photos.length / model.perPage);
  const figures = model.photos
    .slice(from, from + model.perPage)
    .map((photo, index) => renderPhoto(photo, from + index + 1));
  const lines = model.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<section class="of${model.perPage}">
<header><h1>${escapeHtml(model.title)}</h1>${lines}</header>
<div class="grid">${figures.join('\n')}</div>
<footer><span>${escapeHtml(model.footer)}</span><span>Аркуш ${number} з ${last}</span></footer></section>`;
}

function renderPhoto({ jpeg, caption, takenAt, sha256 }: SheetPhoto, number: number): string {
  const base64 = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length).toString('base64');
  const when = takenAt === undefined ? '' : `<span>Знято ${escapeHtml(takenAt)}</span> · `;
  return `<figure><div class="frame"><img alt="" src="data:image/jpeg;base64,${base64}"></div>
<figcaption><b>${number}. <bdi>${escapeHtml(caption)}</bdi></b>
<small>${when}SHA-256 <code>${escapeHtml(sha256.slice(0, printedDigits))}…</code></small></figcaption></figure>`;
}

const style = `
@page{size:A4;margin:10mm 10mm 10mm 15mm}
*{box-sizing:border-box}
body{margin:0;font:9.5pt/1.3 "PT Serif","Times New Roman",serif;color:#000;overflow-wrap:anywhere}
section{display:grid;grid-template-rows:auto 1fr auto;gap:3mm;height:276mm;break-after:page;overflow:hidden}
section:last-child{break-after:auto}
header{border-bottom:.3mm solid #000;padding-bottom:1.5mm}
h1{margin:0;font-size:12pt}
p{margin:0;font-size:9pt}
.grid{display:grid;gap:3mm 4mm;min-height:0}
.of6 .grid{grid-template:repeat(3,minmax(0,1fr))/repeat(2,minmax(0,1fr))}
.of12 .grid{grid-template:repeat(4,minmax(0,1fr))/repeat(3,minmax(0,1fr))}
figure{margin:0;display:grid;grid-template-rows:minmax(0,1fr) auto;gap:1mm;min-height:0}
.frame{min-height:0;border:.2mm solid #999;background:#f4f4f4}
img{display:block;width:100%;height:100%;object-fit:contain}
figcaption b{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:9pt}
small{display:block;color:#333;font-size:7.5pt}
.of12 figcaption b{font-size:8pt}
.of12 small{font-size:6.5pt}
code{font-family:"DejaVu Sans Mono","Courier New",monospace;font-size:.92em}
footer{display:flex;justify-content:space-between;gap:6mm;color:#444;font-size:8pt}`;
