import { resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { DocumentModel } from '../document-model.ts';
import { renderDocx } from './docx.ts';
import { readPaperFonts } from './fonts.ts';
import { renderHtml } from './html.ts';

const evil = `</style><script>alert(1)</script> & "лапки" 'одинарні' \u0000\u0007`;
const model: DocumentModel = {
  title: evil,
  footer: `Акт \\ ${evil}`,
  blocks: [
    { kind: 'title', lines: ['АКТ', evil] },
    { kind: 'corner', lines: [evil] },
    { kind: 'ends', left: evil, right: '№ 1/2026' },
    { kind: 'heading', text: evil },
    { kind: 'subheading', text: evil },
    { kind: 'paragraph', text: evil },
    { kind: 'fields', rows: [{ label: evil, value: `рядок\n${evil}` }] },
    { kind: 'table', columns: [{ title: evil, width: 100, code: true }], rows: [[evil], []] },
    { kind: 'signature', position: evil, name: evil, seal: true },
  ],
};

test('the page is self-contained and nothing of a text becomes markup', () => {
  const html = renderHtml(model, readPaperFonts(resolve('resources')));
  const page = html.replace(/base64,[A-Za-z0-9+/=]+/g, '');
  expect(page).not.toContain('<script');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).not.toMatch(/(?:src|href)=|url\((?!data:)|https?:/);
  expect(page).not.toContain('\u0007');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;лапки&quot; &#39;одинарні&#39;');
  expect(page).toContain('counter(pages)');
});

test('DOCX has the same texts, Times New Roman, A4 and page numbers', async () => {
  const archive = Buffer.from(await renderDocx(model));
  const document = partOf(archive, 'word/document.xml');
  expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ');
  expect(document).toContain('w:w="11907" w:h="16840"');
  expect(document).toContain('М. П.');
  expect(/\p{Cc}/u.test(document.replaceAll('\n', ''))).toBe(false);
  expect(partOf(archive, 'word/styles.xml')).toContain('Times New Roman');
  expect(partOf(archive, 'word/footer1.xml')).toContain('NUMPAGES');
});

/** Reads one part of a ZIP archive by its central directory. */
function partOf(archive: Buffer, name: string): string {
  for (
    let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`no part ${name}`);
}
