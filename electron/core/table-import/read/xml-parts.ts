import { SaxesParser } from 'saxes';
import { AppError } from '../../../../shared/result.ts';
import type { Pacer } from './pacer.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';

export type Attributes = Readonly<Record<string, string>>;
export type XmlListener = {
  /** Local name, without the prefix. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** True when the rest of the part is of no use. */
  readonly enough?: () => boolean;
};

/**
 * Reads one XML part piece by piece. Strict: what is not well-formed is `corrupt`; a DOCTYPE is refused (Office never
 * writes one, entities could grow); depth and length without a tag are limited, so that memory is.
 */
export async function readXml(
  part: AsyncIterable<Buffer>,
  listener: XmlListener,
  pace: Pacer,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const watch = { silence: 0, depth: 0 };
  const parser = createParser(listener, watch);
  const feed = (text: string): void => {
    watch.silence += text.length;
    if (watch.silence > tableLimits.silence) throw refused('long-cell');
    parser.write(text);
  };
  try {
    for await (const chunk of part) {
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        feed(decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true }));
        await pace();
      }
      if (listener.enough?.() === true) return;
    }
    feed(decoder.decode());
    parser.close();
  } catch (cause) {
    throw cause instanceof AppError ? cause : refused('corrupt');
  }
}

const pieceBytes = 32_768;

function createParser(listener: XmlListener, watch: { silence: number; depth: number }): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const text = (piece: string): void => listener.text?.(piece);
  parser.on('doctype', () => {
    throw refused('doctype');
  });
  parser.on('error', () => {
    throw refused('corrupt');
  });
  parser.on('opentag', ({ name, attributes }) => {
    watch.silence = 0;
    watch.depth += 1;
    if (watch.depth > tableLimits.depth) throw refused('corrupt');
    listener.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    watch.silence = 0;
    watch.depth -= 1;
    listener.close?.(localName(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Gives an attribute by its local name: producers differ in prefixes. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
