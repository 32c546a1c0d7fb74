export type Piece = { readonly text: string; readonly mark: 'same' | 'removed' | 'added' };

/** Above this many steps of comparing two middles, they are shown as replaced whole. */
const stepLimit = 400_000;

/**
 * Gives a text's change by words: pieces that stayed, went and came, in reading order. Joining all but the added
 * pieces gives the text before, all but the removed ones the text after.
 */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const left = tokensOf(before);
  const right = tokensOf(after);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1;
  }
  return joined([
    { text: left.slice(0, start).join(''), mark: 'same' },
    ...middle(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    { text: left.slice(left.length - end).join(''), mark: 'same' },
  ]);
}

function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}ʼ’']+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function middle(left: readonly string[], right: readonly string[]): readonly Piece[] {
  if (left.length * right.length > stepLimit) {
    return [
      { text: left.join(''), mark: 'removed' },
      { text: right.join(''), mark: 'added' },
    ];
  }
  return walked(left, right, commonLengths(left, right));
}

function walked(
  left: readonly string[],
  right: readonly string[],
  lengths: readonly Uint32Array[],
): readonly Piece[] {
  const best = (at: number, to: number): number => lengths[at]?.[to] ?? 0;
  const pieces: Piece[] = [];
  let at = 0;
  let to = 0;
  while (at < left.length && to < right.length) {
    const [gone = '', come = ''] = [left[at], right[to]];
    if (gone === come) pieces.push({ text: gone, mark: 'same' });
    else if (best(at + 1, to) >= best(at, to + 1)) pieces.push({ text: gone, mark: 'removed' });
    else pieces.push({ text: come, mark: 'added' });
    const mark = pieces.at(-1)?.mark;
    if (mark !== 'added') at += 1;
    if (mark !== 'removed') to += 1;
  }
  return [
    ...pieces,
    { text: left.slice(at).join(''), mark: 'removed' },
    { text: right.slice(to).join(''), mark: 'added' },
  ];
}

/** Lengths of the longest common sequence of the rests from each place. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const row = lengths[at];
    const below = lengths[at + 1];
    if (!row || !below) continue;
    for (let to = right.length - 1; to >= 0; to -= 1) {
      row[to] =
        left[at] === right[to] ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return lengths;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = result.at(-1);
    if (last?.mark === piece.mark) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
