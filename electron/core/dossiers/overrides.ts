import type { CheckCode } from '../../../shared/domain/checks/finding.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { findingsOf } from './checks.ts';
import { auditDossier, dossierFor } from './context.ts';
import { putOverride } from './override-store.ts';
import { foundSha256 } from './passed.ts';

/** Passes one blocking finding with a reason, while it stays what it is now. Throws `forbidden` where the rule set does not allow it. */
export function overrideFinding(
  workspace: Workspace,
  input: {
    readonly id: DossierId;
    readonly code: CheckCode;
    readonly pointer: string;
    readonly reason: string;
  },
): void {
  const { db, ports, actor } = workspace;
  write(db, (tx) => {
    const dossier = dossierFor(workspace, input.id, 'edit');
    const findings = findingsOf(workspace, dossier);
    const finding = findings.find(({ code, pointer }) => code === input.code && pointer === input.pointer);
    if (!finding) throw new AppError('not-found', 'There is no such finding now');
    if (!finding.overridable)
      throw new AppError('forbidden', 'The rule set does not allow it', { reason: 'override' });
    putOverride(tx, {
      ...input,
      userId: actor.id,
      at: ports.now(),
      foundSha256: foundSha256(dossier.content, findings, input),
    });
    const { code, pointer, reason } = input;
    auditDossier(workspace, tx, {
      id: input.id,
      action: 'dossier.override',
      data: { code, pointer, reason },
    });
  });
}
