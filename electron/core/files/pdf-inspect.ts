import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import type { HelperResult } from '../ports.ts';

export type PdfFacts = { readonly pages: number };

/** An object stream that unpacks to more than this is a bomb. */
const maxStreamBytes = 32 * 1024 * 1024;
/** All object streams together. */
const maxUnpackedBytes = 256 * 1024 * 1024;
const inflateBounded = promisify(inflate) as (data: Uint8Array, options: object) => Promise<Buffer>;

/** Names that make a viewer run, start or fetch something, or hide a file (ISO 32000-2: 12.6, 7.11.4, 12.7.8). */
const activeNames =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/;
const page = /\/Type\s*\/Page(?![A-Za-z0-9])/g;
const pageTree = /\/Type\s*\/Pages(?![A-Za-z0-9])/g;

/** The same for a file on disk; reads it whole, so it is for the helper process alone. */
export async function inspectPdfFile(
  path: string,
  limits: { readonly maxPages: number },
): Promise<HelperResult<'inspect-pdf'>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return { ok: false, reason: 'not-readable' };
  }
  const facts = await inspectPdf(bytes, limits);
  return 'refused' in facts ? { ok: false, reason: facts.refused } : { ok: true, pages: facts.pages };
}

/**
 * Looks into a PDF without running or drawing anything: whole, how many pages, nothing active in it.
 * Object streams are unpacked with limits; content, pictures and fonts are not looked at.
 */
export async function inspectPdf(
  bytes: Buffer,
  limits: { readonly maxPages: number },
): Promise<PdfFacts | { readonly refused: FileRefusal }> {
  const refused = refusalOfWhole(bytes);
  if (refused) return { refused };
  let pages = 0;
  let declared = 0;
  try {
    for await (const text of objectTexts(bytes)) {
      if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return { refused: 'locked' };
      if (activeNames.test(text)) return { refused: 'active-content' };
      pages += count(text, page);
      declared = Math.max(declared, ...declaredCounts(text));
    }
  } catch {
    return { refused: 'corrupt' };
  }
  // A later version of a page repeats its object, so a page tree knows better than a count of objects.
  const total = declared > 0 ? declared : pages;
  if (total === 0) return { refused: 'corrupt' };
  const tooMany = total > limits.maxPages || pages > limits.maxPages * 4;
  return tooMany ? { refused: 'too-many-pages' } : { pages: total };
}

function refusalOfWhole(bytes: Buffer): FileRefusal | undefined {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1_024));
  if (!tail.includes('%%EOF') || !bytes.includes('startxref')) return 'corrupt';
  // An archive behind the document: a polyglot.
  const archiveEnd = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const polyglot = archiveEnd >= 0 && archiveEnd > bytes.length - 66_000;
  if (polyglot) return 'type-not-allowed';
  return hasActiveName(bytes) ? 'active-content' : undefined;
}

/**
 * Looks at every byte, also inside what claims to be a stream: a comment that says `stream` hides nothing.
 * Only whole names count here, since packed bytes may hold a short one by chance.
 */
function hasActiveName(bytes: Buffer): boolean {
  const window = 1_048_576;
  for (let at = 0; at < bytes.length; at += window) {
    // Windows overlap by more than the longest name written in `#xx` form.
    const text = plainNames(bytes.toString('latin1', at, Math.min(bytes.length, at + window + 64)));
    if (/\/(?:JavaScript|Launch|RichMedia|EmbeddedFiles?)(?![A-Za-z0-9])/.test(text)) return true;
  }
  return false;
}

/** Gives the document's own text (without the bytes of streams) and the text of each unpacked object stream. */
async function* objectTexts(bytes: Buffer): AsyncIterable<string> {
  let unpacked = 0;
  for (let at = 0; at < bytes.length;) {
    const stream = bytes.indexOf('stream', at, 'latin1');
    const end = stream < 0 ? bytes.length : stream;
    const text = plainNames(bytes.toString('latin1', at, end));
    yield text;
    if (stream < 0) return;
    const close = bytes.indexOf('endstream', stream + 6, 'latin1');
    if (close < 0) return;
    const dictionary = text.slice(text.lastIndexOf(' obj') + 1);
    if (/\/Type\s*\/ObjStm/.test(dictionary)) {
      const content = await unpack(bytes.subarray(stream + 6, close), dictionary);
      unpacked += content.length;
      if (unpacked > maxUnpackedBytes) throw new Error('object streams unpack to too much');
      yield plainNames(content.toString('latin1'));
    }
    at = close + 'endstream'.length;
  }
}

async function unpack(raw: Buffer, dictionary: string): Promise<Buffer> {
  const start = raw[0] === 0x0d && raw[1] === 0x0a ? 2 : 1;
  const body = raw.subarray(start);
  if (!/\/Filter/.test(dictionary)) return body;
  const plainFlate = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary);
  if (!plainFlate || /\/Predictor\s+(?:[2-9]|1\d)/.test(dictionary))
    throw new Error('object stream is packed unusually');
  return inflateBounded(body, { maxOutputLength: maxStreamBytes });
}

/** `/#4aavaScript` is `/JavaScript` (ISO 32000-2: 7.3.5). */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function declaredCounts(text: string): readonly number[] {
  return Array.from(text.matchAll(pageTree), ({ index }) => {
    const from = Math.max(text.lastIndexOf('obj', index), text.lastIndexOf('endobj', index), 0);
    const until = text.indexOf('endobj', index);
    const dictionary = text.slice(from, until < 0 ? index + 20_000 : until);
    return Number(/\/Count\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  });
}
