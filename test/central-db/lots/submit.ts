import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SubmitLot } from '../../../shared/central-api/lot-commands.ts';
import type { ProblemError } from '../../../shared/central-api/problem.ts';
import { type Manifest, manifestSchema } from '../../../shared/domain/manifest.ts';
import { findPerson } from '../access/people.ts';
import { findReadable } from '../files/file-rows.ts';
import { type Actor, actorOf, type Call } from '../http/call.ts';
import { parseJsonBody } from '../http/json-body.ts';
import { Refusal } from '../http/problem.ts';
import type { LotRecord } from './lot-view.ts';

/** Holds the manifest against its hash, its canonical form, the lot, the files, and the approvals. Gives it parsed. */
export async function requireManifest(call: Call, record: LotRecord): Promise<Manifest> {
  const { manifest: text, manifestSha256 } = call.body as SubmitLot;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  if (sha256 !== manifestSha256) throw refuse('manifest-hash', 'The manifest has another SHA-256');
  const manifest = readManifest(text);
  requireSameApplication(manifest, record);
  requireSameFiles(manifest, record);
  await requireFiles(call, manifest);
  await requireApproval(call, manifest, record);
  return manifest;
}

function readManifest(text: string): Manifest {
  const raw = parseJsonBody(text);
  if (canonicalize(raw) !== text)
    throw refuse('manifest-not-canonical', 'The manifest is not in RFC 8785 form');
  const parsed = manifestSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, code, message }): ProblemError => ({
    location: 'body',
    name: `/manifest/${path.map(String).join('/')}`,
    code,
    description: message,
  }));
  throw new Refusal(422, 'manifest-invalid', 'The manifest does not follow its schema', { errors });
}

function requireSameApplication(manifest: Manifest, record: LotRecord): void {
  const same = canonicalize(manifest.application) === canonicalize(record.application);
  if (!same) throw differs('/manifest/application', 'not the application of the lot');
  if (manifest.ruleSet !== record.ruleSet) throw differs('/manifest/ruleSet', 'not the rule set of the lot');
}

function requireSameFiles(manifest: Manifest, record: LotRecord): void {
  const documents = record.documents.filter(({ by, removed }) => by === 'officer' && !removed);
  const byId = new Map(documents.map((document) => [document.id as string, document]));
  if (manifest.files.length !== byId.size) throw differs('/manifest/files', 'not the documents of the lot');
  manifest.files.forEach((file, index) => {
    const document = byId.get(file.id);
    const same =
      document?.sha256 === file.sha256 &&
      document.size === file.size &&
      document.type === file.type &&
      document.originalSha256 === file.originalSha256;
    if (!same) throw differs(`/manifest/files/${index}`, 'no such document of the lot');
  });
}

async function requireFiles(call: Call, manifest: Manifest): Promise<void> {
  const { office } = actorOf(call);
  const errors: ProblemError[] = [];
  for (const [index, { sha256, size }] of manifest.files.entries()) {
    const file = await findReadable(call.tx, sha256, office);
    if (file?.size === size) continue;
    const description = file ? 'has another size' : 'is not on the server';
    errors.push({ location: 'body', name: `/manifest/files/${index}`, code: 'missing', description });
  }
  if (errors.length > 0) throw new Refusal(422, 'file-missing', 'Files are missing', { errors });
}

/** A state officer's dossier carries the approval of the office's head, who neither wrote into it nor sends it. */
async function requireApproval(call: Call, manifest: Manifest, record: LotRecord): Promise<void> {
  const actor = actorOf(call);
  if (actor.office.kind !== 'state-enforcement') return;
  const heads: string[] = [];
  for (const { userId } of manifest.approvals) {
    if ((await findPerson(call.tx, actor.office.id, userId))?.head === true) heads.push(userId);
  }
  if (heads.length === 0) throw refuse('approval-missing', 'The head of the office has not approved');
  if (heads.every((userId) => prepared(userId, actor, record))) {
    throw new Refusal(422, 'four-eyes', 'The one who prepared may not approve');
  }
}

function prepared(userId: string, actor: Actor, record: LotRecord): boolean {
  return [record.createdBy.userId, actor.userId, ...(record.changedBy ?? [])].includes(userId);
}

function refuse(
  code: 'manifest-hash' | 'manifest-not-canonical' | 'approval-missing',
  detail: string,
): Refusal {
  return new Refusal(422, code, detail, {
    errors: [{ location: 'body', name: '/manifest', code, description: detail }],
  });
}

function differs(name: string, description: string): Refusal {
  return new Refusal(422, 'manifest-differs', 'The manifest differs from the lot', {
    errors: [{ location: 'body', name, code: 'differs', description }],
  });
}
