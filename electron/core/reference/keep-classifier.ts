import type { ClassifierVersionView, ReferenceSource } from '../../../shared/contract/reference.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { type Difference, differenceOf } from '../../../shared/domain/reference/difference.ts';
import { type Read, refuse } from '../../../shared/domain/reference/file-problem.ts';
import type { ClassifierCode, ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import { freeVersionName } from '../../../shared/domain/reference/version-name.ts';
import { addAudit } from '../audit/store.ts';
import { write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import {
  addCodes,
  addOldNames,
  beginVersion,
  type CodeRow,
  codesAfter,
  findSameCodes,
  hasVersion,
  keepVersion,
  listVersions,
  type NewVersion,
  type OldName,
  oldNamesOf,
} from './classifier-store.ts';
import { codesSha256, countKinds, withNames } from './codes-content.ts';
import { dropUnfinished } from './sweep.ts';
import { versionInUse } from './search.ts';
import { breathe, drainSlowly, mustGoOn } from './slowly.ts';

export type ArrivedClassifier = {
  readonly scheme: ClassifierScheme;
  readonly codes: readonly ClassifierCode[];
  readonly version: string;
  readonly title: string;
  readonly dated: CivilDate;
  readonly source: ReferenceSource;
  readonly fileName: string | undefined;
  readonly sourceSha256: string;
  /** Names that codes had before, known from elsewhere than an earlier version. */
  readonly oldNames: readonly OldName[];
};

/** Codes written between two breaths: about ten milliseconds with their words. */
const batchSize = 800;

/**
 * Keeps a version of a classifier: compares it with the one in use, writes it in batches that let others work, and
 * makes it visible in the transaction of its audit row. Refuses codes that are kept already. What fails in between
 * leaves nothing. The caller sees to it that one is kept at a time.
 */
export async function keepClassifier(
  workspace: Workspace,
  arrived: ArrivedClassifier,
  signal: AbortSignal,
): Promise<Read<ClassifierVersionView>> {
  const { db } = workspace;
  const codes = await drainSlowly(withNames(db, arrived.scheme, arrived.codes), signal);
  const sha256 = await drainSlowly(codesSha256(codes), signal);
  const same = findSameCodes(db, arrived.scheme, sha256);
  if (same !== undefined) return refuse({ reason: 'already-kept', version: same });
  const compared = await compare(workspace, arrived, codes, signal);
  const name = freeVersionName(arrived.version, (taken) => hasVersion(db, arrived.scheme, taken));
  const no = write(db, (tx) =>
    beginVersion(tx, {
      ...headOf(workspace, arrived),
      version: name,
      codesSha256: sha256,
      codeCount: codes.length,
      counts: countKinds(codes),
      difference: compared.difference,
    }),
  );
  try {
    await writeCodes(workspace, no, codes, signal);
    await writeOldNames(workspace, no, [...arrived.oldNames, ...compared.oldNames], signal);
    finish(workspace, no, { ...arrived, version: name, codeCount: codes.length });
  } catch (cause) {
    if (!signal.aborted) await dropUnfinished(db, signal);
    throw cause;
  }
  return { ok: true, value: viewOf(workspace, arrived.scheme, no) };
}

/** Gives a kept version as the window shows it. */
export function viewOf({ db }: Workspace, scheme: ClassifierScheme, no: number): ClassifierVersionView {
  const row = listVersions(db, scheme).find((version) => version.no === no);
  if (!row) throw new Error(`Version ${no} of ${scheme} is gone`);
  return { ...row, inUse: versionInUse(db, scheme)?.no === no };
}

function headOf(
  { ports, actor }: Workspace,
  { scheme, title, dated, source, fileName, sourceSha256 }: ArrivedClassifier,
): Omit<NewVersion, 'version' | 'codesSha256' | 'codeCount' | 'counts' | 'difference'> {
  return {
    scheme,
    title,
    dated,
    source,
    fileName,
    sourceSha256,
    importedBy: source === 'built-in' ? undefined : actor.id,
    importedAt: ports.now(),
  };
}

type Compared = {
  readonly difference: (Difference & { readonly against: string }) | undefined;
  readonly oldNames: readonly OldName[];
};

async function compare(
  { db }: Workspace,
  { scheme }: ArrivedClassifier,
  codes: readonly ClassifierCode[],
  signal: AbortSignal,
): Promise<Compared> {
  const before = versionInUse(db, scheme);
  // The built-in part is no earlier version of the whole.
  if (!before || before.source === 'built-in') return { difference: undefined, oldNames: [] };
  const known = new Map<string, CodeRow>();
  for (let last = ''; ;) {
    const part = codesAfter(db, before.no, last, batchSize * 4);
    for (const row of part) known.set(row.code, row);
    last = part.at(-1)?.code ?? '';
    if (part.length === 0) break;
    await breathe();
    mustGoOn(signal);
  }
  const difference = await drainSlowly(differenceOf(known, codes), signal);
  const renamed = codes.flatMap(({ code, name }) => {
    const old = known.get(code);
    return old && old.name !== '' && old.name !== name ? [{ code, name: old.name }] : [];
  });
  return {
    difference: { ...difference, against: before.version },
    oldNames: [...oldNamesOf(db, before.no), ...renamed],
  };
}

async function writeCodes(
  { db }: Workspace,
  no: number,
  codes: readonly ClassifierCode[],
  signal: AbortSignal,
): Promise<void> {
  const parents = new Set(codes.map(({ parent }) => parent));
  for (let from = 0; from < codes.length; from += batchSize) {
    const batch = codes.slice(from, from + batchSize);
    write(db, (tx) =>
      addCodes(
        tx,
        no,
        batch.map((code) => ({ ...code, leaf: !parents.has(code.code) })),
      ),
    );
    await breathe();
    mustGoOn(signal);
  }
}

async function writeOldNames(
  { db }: Workspace,
  no: number,
  names: readonly OldName[],
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < names.length; from += batchSize) {
    const batch = names.slice(from, from + batchSize);
    write(db, (tx) => addOldNames(tx, no, batch));
    await breathe();
    mustGoOn(signal);
  }
}

function finish(
  { db, ports, actor }: Workspace,
  no: number,
  {
    scheme,
    version,
    source,
    fileName,
    sourceSha256,
    codeCount,
  }: ArrivedClassifier & { readonly codeCount: number },
): void {
  write(db, (tx) => {
    keepVersion(tx, no);
    // The built-in part came with the program: nobody brought it.
    if (source === 'built-in') return;
    addAudit(tx, {
      at: ports.now(),
      userId: actor.id,
      action: source === 'central' ? 'reference.keep-central' : 'reference.import',
      entity: 'reference',
      entityId: `${scheme}/${version}`,
      data: { scheme, version, codeCount, sha256: sourceSha256, ...(fileName ? { fileName } : {}) },
    });
  });
}
