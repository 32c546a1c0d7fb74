export type Span = { readonly start: number; readonly end: number };
export type Piece = { readonly start: number; readonly text: string; readonly marked: boolean };

const around = 24;
const invisible = /[\p{Cf}\p{Zl}\p{Zp}\u00AD\u115F\u1160\u3164]/u;

/** Cuts a text into marked and plain pieces; long plain stretches are shortened, invisible letters get their code. */
export function markedPieces(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    if (span.start < at || span.end > text.length) continue;
    if (span.start > at) pieces.push(plain(text, at, span.start));
    pieces.push({ start: span.start, text: visible(text.slice(span.start, span.end)), marked: true });
    at = span.end;
  }
  if (at < text.length) pieces.push(plain(text, at, text.length));
  return pieces;
}

function plain(text: string, start: number, end: number): Piece {
  const whole = text.slice(start, end);
  if (whole.length <= around * 2) return { start, text: whole, marked: false };
  const head = start === 0 ? '' : whole.slice(0, around);
  const tail = end === text.length ? '' : whole.slice(-around);
  return { start, text: `${head}…${tail}`, marked: false };
}

function visible(text: string): string {
  return Array.from(text)
    .map((letter) =>
      invisible.test(letter)
        ? `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
        : letter,
    )
    .join('');
}
