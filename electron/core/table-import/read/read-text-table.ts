import { createReadStream } from 'node:fs';
import { createDelimitedReader, type Delimiter, detectDelimiter } from './delimited.ts';
import type { Grid } from './grid.ts';
import { createGridBuilder } from './grid-builder.ts';
import type { Pacer } from './pacer.ts';
import { refused } from './refuse.ts';
import { detectEncoding, type TextEncodingName } from './text-encoding.ts';

export type TextTable = {
  readonly grid: Grid;
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
};

const headBytes = 262_144;

/** Reads a CSV of any encoding and delimiter that officers meet. Reads the file twice: first to know whether it is UTF-8. */
export async function readTextFile(path: string, head: Buffer, pace: Pacer): Promise<TextTable> {
  const encoding = detectEncoding(head, await isUtf8(path, pace));
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const beginning = new TextDecoder(encoding).decode(head);
  refuseOtherTexts(beginning);
  const delimiter = detectDelimiter(beginning);
  const builder = createGridBuilder();
  const reader = createDelimitedReader(delimiter, builder);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 16_384 })) {
      reader.write(decoder.decode(chunk as Buffer, { stream: true }));
      await pace();
    }
    reader.write(decoder.decode());
  } catch (cause) {
    throw cause instanceof TypeError ? refused('binary') : cause;
  }
  reader.end();
  return { grid: builder.done([]), encoding, delimiter };
}

/** Reads a table that was pasted: tabs when there are any, else what the text itself shows. */
export async function readPastedText(text: string, pace: Pacer): Promise<TextTable> {
  const delimiter = text.includes('\t') ? '\t' : detectDelimiter(text.slice(0, headBytes));
  const builder = createGridBuilder();
  const reader = createDelimitedReader(delimiter, builder);
  for (let at = 0; at < text.length; at += 16_384) {
    // A cut inside a pair of surrogates does no harm: both halves go into the same cell.
    reader.write(text.slice(at, at + 16_384));
    await pace();
  }
  reader.end();
  return { grid: builder.done([]), encoding: 'utf-8', delimiter };
}

async function isUtf8(path: string, pace: Pacer): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      decoder.decode(chunk as Buffer, { stream: true });
      await pace();
    }
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

function refuseOtherTexts(beginning: string): void {
  const start = beginning
    .slice(0, 1_024)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<')) throw refused('markup');
  if (start.startsWith('{\\rtf') || start.startsWith('%pdf')) throw refused('not-a-table');
  const controls = Array.from(beginning).filter((sign) =>
    sign < '\u000E' ? sign < '\t' : sign < ' ',
  ).length;
  if (controls > beginning.length / 200) throw refused('binary');
}
