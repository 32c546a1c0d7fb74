import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { toApplication } from '../../../shared/domain/application.ts';
import type { DossierFile } from '../../../shared/domain/dossier.ts';
import { type Sha256, sha256Schema } from '../../../shared/domain/ids.ts';
import { type Manifest, manifestBytes, toManifest } from '../../../shared/domain/manifest.ts';
import type { Db } from '../db/open.ts';
import { listManifestFiles } from '../files/file-store.ts';
import type { StoredDossier } from './store.ts';

export type SealedText = {
  readonly manifest: Manifest;
  /** The canonical JSON; its UTF-8 bytes are what is hashed, sent and never re-serialised. */
  readonly text: string;
  readonly sha256: Sha256;
  readonly files: readonly DossierFile[];
};

/** Puts the manifest of a dossier together. Throws `invalid-input` when a value cannot be read (checks block it before). */
export function sealedTextOf(db: Db, dossier: StoredDossier): SealedText {
  const files = listManifestFiles(db, dossier.id);
  const manifest = toManifest({
    application: toApplication(dossier),
    ruleSetId: dossier.ruleSetId,
    approvals: dossier.approval ? [dossier.approval] : [],
    files,
  });
  const bytes = manifestBytes(manifest);
  return { manifest, text: Buffer.from(bytes).toString('utf8'), sha256: hash(bytes), files };
}

/**
 * What an approval is given over: the application, its rule set and the hashes of the files in their order.
 * Anyone can compute it again from the manifest itself.
 */
export function approvedSha256Of(db: Db, dossier: StoredDossier): Sha256 {
  const { application, ruleSet, files } = sealedTextOf(db, { ...dossier, approval: undefined }).manifest;
  return hash(Buffer.from(canonicalize({ application, ruleSet, files }) ?? '', 'utf8'));
}

function hash(bytes: Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'));
}
