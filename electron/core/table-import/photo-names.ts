/** Whose photo a file is by its name, and which one of it. `key` is compared by {@link plainKey}. */
export type PhotoName = { readonly key: string; readonly photo: number };

const splitName = /^(.+?)(?:[\s_.–—-]+|\s*\(|\s*\[)(?:фото|photo|ф)?[\s_.-]*(\d{1,4})[)\]]?$/iu;
const prefix = /^(?:лот|lot|рядок|row|досьє|№|n)[\s_.№-]*/iu;

/**
 * Reads «12-1.jpg», «12_1», «12 (1)», «лот 12 фото 3», «12»: what it may mean, the likeliest first. The whole name as a
 * number of a lot stands before its parts: a lot may itself be called «12-1».
 */
export function readPhotoName(fileName: string): readonly PhotoName[] {
  const stem = fileName
    .replace(/\.[^.]{1,5}$/u, '')
    .normalize('NFC')
    .trim();
  const whole = { key: stem.replace(prefix, ''), photo: 1 };
  const parts = splitName.exec(stem);
  if (!parts) return [whole];
  return [whole, { key: (parts[1] ?? '').replace(prefix, ''), photo: Number(parts[2]) }];
}

/** Gives a number or a name of a lot in one form: «007» is 7, case and spaces do not count. */
export function plainKey(key: string): string {
  const plain = key.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
}

export type MatchedPhotos<F> = {
  /** Photos of each row in their order. */
  readonly byRow: ReadonlyMap<number, readonly F[]>;
  readonly unmatched: readonly F[];
};

/** Gives each photo to its row. Takes the row by key; a photo that fits none is left over. */
export function matchPhotos<F extends { readonly name: string }>(
  photos: readonly F[],
  rowOf: (key: string) => number | undefined,
): MatchedPhotos<F> {
  const found = new Map<number, { readonly file: F; readonly photo: number }[]>();
  const unmatched: F[] = [];
  for (const file of photos) {
    const match = readPhotoName(file.name)
      .map(({ key, photo }) => ({ row: rowOf(plainKey(key)), photo }))
      .find(({ row }) => row !== undefined);
    if (match?.row === undefined) unmatched.push(file);
    else found.set(match.row, [...(found.get(match.row) ?? []), { file, photo: match.photo }]);
  }
  const byRow = new Map(
    [...found].map(([row, files]) => [
      row,
      files.toSorted((left, right) => left.photo - right.photo).map(({ file }) => file),
    ]),
  );
  return { byRow, unmatched };
}
