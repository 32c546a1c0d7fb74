import { refused } from './refuse.ts';

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-u', 'ibm866'] as const;
export type TextEncodingName = (typeof textEncodings)[number];

/**
 * Tells in which encoding a text file is. Takes its beginning (whole characters need not end there) and whether the whole
 * file is valid UTF-8. By mark first, by zeros of UTF-16, by validity, else the Cyrillic encoding that reads most like Ukrainian.
 */
export function detectEncoding(head: Buffer, isUtf8: boolean): TextEncodingName {
  const mark = head.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') return 'utf-8';
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  const zeros = zerosOf(head);
  if (zeros) return zeros;
  if (head.includes(0)) throw refused('binary');
  if (isUtf8) return 'utf-8';
  const scored = (['windows-1251', 'koi8-u', 'ibm866'] as const).map((encoding) => ({
    encoding,
    score: scoreOf(new TextDecoder(encoding).decode(head)),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** ASCII signs of a table (separators, digits, line ends) have a zero half in UTF-16. */
function zerosOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(Math.min(head.length, 4_096) / 2);
  let [even, odd] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[pair * 2] === 0) even += 1;
    if (head[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs / 20 && even === 0) return 'utf-16le';
  if (even > pairs / 20 && odd === 0) return 'utf-16be';
  return undefined;
}

/** A wrong Cyrillic encoding turns the case of letters round and gives frames and rare signs. */
function scoreOf(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/[а-яіїєґ]/gu) -
    2 * count(/[а-яіїєґ][А-ЯІЇЄҐ]/gu) -
    3 * count(/[\u2500-\u25FF\u0080-\u009F\uFFFD]/gu) -
    2 * count(/[ыэъёЫЭЪЁ]/gu) -
    2 * count(/[ЂЃѓЉЊЌЋЏђљњќћџЎўЈѕЅ¤§¦©«®±µ¶·]/gu)
  );
}
