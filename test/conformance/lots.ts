import { randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v7 } from 'uuid';
import type { Application } from '../../shared/domain/application.ts';
import { type Caller, type Got, sha256 } from './client.ts';
import { someBytes, upload } from './uploads.ts';

/** What the kit needs to make a lot of an implementation: an application that it accepts, and its rule set. */
export type LotPlan = {
  readonly address: string;
  readonly officer: Caller;
  readonly application: Application;
  readonly ruleSet: string;
  readonly approverId: string | undefined;
};
export type MadeLot = { readonly id: string; readonly etag: string };

/** A draft under a fresh id. */
export async function createDraft(plan: LotPlan): Promise<MadeLot> {
  const id = v7();
  const body = { id, application: plan.application, ruleSet: plan.ruleSet };
  return { id, etag: etagOf(await plan.officer.send('POST', '/lots', { body }), 201) };
}

/** A draft with two documents whose files are on the server, and the manifest that fits it. */
export async function createReadyLot(plan: LotPlan): Promise<MadeLot & { readonly submission: object }> {
  const draft = await createDraft(plan);
  const files = [
    await upload(plan.address, plan.officer, someBytes(900)),
    await upload(plan.address, plan.officer, someBytes(700)),
  ];
  const documents = files.map((file, order) => ({
    id: v7(),
    title: `Документ ${order + 1}`,
    type: 'enforcement-document',
    order,
    sha256: file.sha256,
    size: file.size,
    mediaType: 'application/pdf',
  }));
  const got = await plan.officer.send('PUT', `/lots/${draft.id}/documents`, {
    body: { documents },
    ifMatch: draft.etag,
  });
  return { id: draft.id, etag: etagOf(got, 200), submission: submissionOf(plan, documents) };
}

export function submissionOf(
  plan: LotPlan,
  documents: readonly {
    readonly id: string;
    readonly type: string;
    readonly sha256: string;
    readonly size: number;
  }[],
): { readonly manifest: string; readonly manifestSha256: string } {
  const manifest =
    canonicalize({
      application: plan.application,
      ruleSet: plan.ruleSet,
      approvals:
        plan.approverId === undefined
          ? []
          : [
              {
                userId: plan.approverId,
                name: 'Начальник відділу',
                at: new Date().toISOString(),
                contentSha256: sha256(randomUUID()),
              },
            ],
      files: documents.map(({ id, type, sha256, size }) => ({ id, type, sha256, size })),
    }) ?? '';
  return { manifest, manifestSha256: sha256(manifest) };
}

/** A state change with the latest revision. */
export async function move(by: Caller, path: string, action: string, body: object = {}): Promise<Got> {
  const now = await by.send('GET', path);
  return by.send('POST', `${path}/${action}`, { body, ifMatch: now.etag });
}

/** A document of a decision: its file is sent first. */
export async function ground(
  address: string,
  by: Caller,
): Promise<{ groundDocument: object; reason: string }> {
  const { sha256 } = await upload(address, by, someBytes(300));
  return { groundDocument: { sha256, title: 'Ухвала суду' }, reason: 'Ухвала суду про зупинення продажу' };
}

function etagOf(got: Got, status: number): string {
  if (got.status !== status || got.etag === undefined) throw new Error(`got ${got.status}: ${got.text}`);
  return got.etag;
}
