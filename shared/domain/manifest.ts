import canonicalize from 'canonicalize';
import { z } from 'zod';
import { assert } from '../assert.ts';
import { utf8Bytes } from '../utf8.ts';
import { type Application, applicationSchema } from './application.ts';
import { type Approval, type DossierFile, documentTypeSchema } from './dossier.ts';
import { fileIdSchema, sha256Schema, userIdSchema } from './ids.ts';

/** Approval as the manifest carries it: who, when (RFC 3339, UTC), and over which content. */
export const manifestApprovalSchema = z.strictObject({
  userId: userIdSchema,
  name: z.string().min(1).max(200),
  at: z.iso.datetime(),
  contentSha256: sha256Schema,
});
export const manifestFileSchema = z.strictObject({
  id: fileIdSchema,
  type: documentTypeSchema,
  sha256: sha256Schema,
  size: z.int().min(1),
  originalSha256: sha256Schema.optional(),
});

/** What is sealed and sent (decisions.md: Manifest). `ruleSet` is the id of the rule set the lot is made under. */
export const manifestSchema = z.strictObject({
  application: applicationSchema,
  ruleSet: z.string().min(1).max(60),
  approvals: z.array(manifestApprovalSchema).max(10),
  files: z.array(manifestFileSchema).max(2_000),
});
export type ManifestFile = z.infer<typeof manifestFileSchema>;
export type ManifestApproval = z.infer<typeof manifestApprovalSchema>;
export type Manifest = {
  readonly application: Application;
  readonly ruleSet: string;
  readonly approvals: readonly ManifestApproval[];
  readonly files: readonly ManifestFile[];
};

/** Puts a manifest together; files keep the given order, which the card and the organizer show. */
export function toManifest(parts: {
  readonly application: Application;
  readonly ruleSetId: string;
  readonly approvals: readonly Approval[];
  readonly files: readonly DossierFile[];
}): Manifest {
  return {
    application: parts.application,
    ruleSet: parts.ruleSetId,
    approvals: parts.approvals.map(({ userId, name, at, contentSha256 }) => ({
      userId,
      name,
      at: new Date(at).toISOString(),
      contentSha256,
    })),
    files: parts.files.map(({ id, type, sha256, sizeBytes, originalSha256 }) => ({
      id,
      type,
      sha256,
      size: sizeBytes,
      ...(originalSha256 === undefined ? {} : { originalSha256 }),
    })),
  };
}

/** Gives the very bytes whose SHA-256 is the manifest hash: RFC 8785 canonical JSON in UTF-8. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  const text = canonicalize(manifest);
  assert(text !== undefined, 'a manifest has a canonical form');
  return utf8Bytes(text);
}
