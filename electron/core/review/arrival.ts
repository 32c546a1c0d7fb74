import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Lot } from '../../../shared/central-api/lot.ts';
import { type Manifest, manifestSchema } from '../../../shared/domain/manifest.ts';
import type { KeptManifest } from '../exchange/manifest-store.ts';

/** Whether the manifest is here yet and, if so, whether the lot is what it says. */
export type Verdict = 'coming' | 'matches' | 'differs';

/**
 * Holds a lot against the manifest that was sealed: the manifest has the very hash that the lot names, and its
 * application, rule set and files are those of the lot. Whether the files themselves are here is another question.
 */
export function judgeManifest(lot: Lot, kept: KeptManifest | undefined): Verdict {
  if (!kept || kept.manifestSha256 !== lot.manifestSha256) return 'coming';
  if (createHash('sha256').update(kept.manifest, 'utf8').digest('hex') !== lot.manifestSha256)
    return 'differs';
  const manifest = readManifest(kept.manifest);
  return manifest && canonicalize(sealedParts(manifest)) === canonicalize(lotParts(lot))
    ? 'matches'
    : 'differs';
}

function readManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    // Not JSON or not a manifest: whatever it is, it is not what the lot was made from.
    return undefined;
  }
}

function sealedParts({ application, ruleSet, files }: Manifest) {
  return { application, ruleSet, files: byId(files) };
}

function lotParts({ application, ruleSet, documents }: Lot) {
  const own = documents.filter(({ by, removed }) => by === 'officer' && !removed);
  return { application, ruleSet, files: byId(own) };
}

type NamedFile = Manifest['files'][number];

function byId(files: readonly NamedFile[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    files.map(({ id, type, sha256, size, originalSha256 = null }) => [
      id,
      { type, sha256, size, originalSha256 },
    ]),
  );
}
