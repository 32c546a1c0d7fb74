import type { CodeStanding, SearchAnswer } from '../../../shared/contract/reference.ts';
import { pathText } from '../../../shared/domain/reference/choice.ts';
import type { Hit } from '../../../shared/domain/reference/hit.ts';
import { chooseInUse } from '../../../shared/domain/reference/in-use.ts';
import { fitsTokens, rankOf } from '../../../shared/domain/reference/ranking.ts';
import type { ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import { isKindWord, queryTokens, searchWords } from '../../../shared/domain/reference/search-keys.ts';
import type { Db } from '../db/open.ts';
import {
  codesByBeginning,
  codesByKey,
  findCode,
  listVersions,
  type NamedRow,
  topCodes,
  type VersionRow,
} from './classifier-store.ts';
import { fixedVersion } from './fixed-version.ts';
import { treeOf } from './tree.ts';

export type Search = {
  readonly schemes: readonly ClassifierScheme[];
  readonly text: string;
  readonly kinds?: readonly string[] | undefined;
  readonly versionNo?: number | undefined;
  readonly limit: number;
};
type Ranked = { readonly hit: Hit; readonly rank: number };

/** Codes looked at for one word: more begin with no two letters. A single letter finds no more than a beginning. */
const mostCandidates = 6_000;
const mostByOneLetter = 400;

/** Gives the version that new choices are made from; undefined when nothing of the classifier is here. */
export function versionInUse(db: Db, scheme: ClassifierScheme): VersionRow | undefined {
  return chooseInUse(listVersions(db, scheme), fixedVersion(db, scheme));
}

/** Finds codes by name or by the beginning of the code, in the versions in use or in one named version. */
export function searchCodes(db: Db, search: Search): SearchAnswer {
  const versions = search.schemes.flatMap((scheme) => {
    const version =
      search.versionNo === undefined
        ? versionInUse(db, scheme)
        : listVersions(db, scheme).find(({ no }) => no === search.versionNo);
    return version ? [version] : [];
  });
  const found = new Map<string, Ranked>();
  for (const version of versions)
    for (const ranked of searchVersion(db, version, search)) {
      const known = found.get(ranked.hit.code);
      // The same class stands in several classifiers: the first one asked for is the one that counts.
      if (!known || (known.hit.versionNo === version.no && known.rank > ranked.rank))
        found.set(ranked.hit.code, ranked);
    }
  // The sort is stable: what ranks the same stays in the order of names and codes.
  const sorted = [...found.values()].toSorted((left, right) => left.rank - right.rank);
  return {
    hits: sorted.slice(0, search.limit).map(({ hit }) => hit),
    more: sorted.length > search.limit,
    partial: versions.every(({ source }) => source === 'built-in'),
  };
}

function searchVersion(db: Db, version: VersionRow, { text, kinds }: Search): readonly Ranked[] {
  const tokens = queryTokens(text);
  const tree = treeOf(db, version.no);
  const ranked: Ranked[] = [];
  for (const row of candidates(db, version.no, text, tokens)) {
    if (kinds && !kinds.includes(row.kind)) continue;
    const above = tree.above(row);
    const own = { kind: row.kind, words: searchWords(row.oldName ?? row.name) };
    const byCode = isCodeLike(text);
    if (!byCode && !fitsTokens(tokens, [...above, own])) continue;
    const hit = toHit(version, row, above);
    const rank = byCode || tokens.length === 0 ? 0 : rankOf(tokens, own, row.oldName !== undefined);
    ranked.push({ hit, rank });
  }
  return ranked;
}

function candidates(db: Db, versionNo: number, text: string, tokens: readonly string[]): readonly NamedRow[] {
  const plain = text.trim().toUpperCase();
  if (isCodeLike(text))
    return codesByBeginning(db, versionNo, plain, mostCandidates).map((row) => ({
      ...row,
      oldName: undefined,
    }));
  if (tokens.length === 0) return topCodes(db, versionNo).map((row) => ({ ...row, oldName: undefined }));
  const telling = tokens.filter((token) => !isKindWord(token));
  const looked = telling.length > 0 ? telling : tokens;
  return looked.flatMap((token) =>
    codesByKey(db, versionNo, token, token.length === 1 ? mostByOneLetter : mostCandidates),
  );
}

/** «UA3200…», «34110000», «04»: a code, not a name. */
function isCodeLike(text: string): boolean {
  return /^(UA\d{2,17}|\d{2,8}(-\d?)?)$/i.test(text.trim());
}

function toHit(version: VersionRow, row: NamedRow, above: Hit['above']): Hit {
  return {
    scheme: version.scheme,
    version: version.version,
    versionNo: version.no,
    code: row.code,
    kind: row.kind,
    name: row.name,
    ...(row.oldName === undefined ? {} : { oldName: row.oldName }),
    above: above.map(({ code, kind, name }) => ({ code, kind, name })),
  };
}

/** Gives one code of a version with its path. */
export function findHit(db: Db, scheme: ClassifierScheme, versionNo: number, code: string): Hit | undefined {
  const version = listVersions(db, scheme).find(({ no }) => no === versionNo);
  const row = version && findCode(db, version.no, code);
  return row && toHit(version, { ...row, oldName: undefined }, treeOf(db, version.no).above(row));
}

/** Tells whether a code that was chosen once says the same in the version in use. */
export function standingOf(db: Db, scheme: ClassifierScheme, code: string, path: string): CodeStanding {
  const version = versionInUse(db, scheme);
  // A part of a classifier does not know what is missing from it.
  if (!version || version.source === 'built-in') return { kind: 'not-here' };
  const now = findHit(db, scheme, version.no, code);
  if (!now) return { kind: 'gone', version: version.version };
  return pathText(now) === path ? { kind: 'same' } : { kind: 'changed', now };
}
