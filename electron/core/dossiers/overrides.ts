import type { CheckOverride } from '../../../shared/contract/dossiers.ts';
import type { CheckCode, Finding } from '../../../shared/domain/checks/finding.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { findingsOf } from './checks.ts';
import { auditDossier, dossierFor } from './context.ts';

/** Gives the findings that an officer passed with a reason. */
export function overridesOf(db: Db, id: DossierId): readonly CheckOverride[] {
  return db
    .prepare<[string], CheckOverride>(
      `SELECT finding_override.code, finding_override.pointer, finding_override.reason, user.name AS "by",
              finding_override.at
       FROM finding_override JOIN user ON user.id = finding_override.user_id
       WHERE finding_override.dossier_id = ? ORDER BY finding_override.at, finding_override.code`,
    )
    .all(id);
}

/** Gives the blocking findings that no override covers: while there is one, nothing is approved or sealed. */
export function blockingFindings(
  findings: readonly Finding[],
  overrides: readonly CheckOverride[],
): readonly Finding[] {
  const passed = new Set(overrides.map(({ code, pointer }) => `${code} ${pointer}`));
  return findings.filter(
    ({ severity, overridable, code, pointer }) =>
      severity === 'block' && !(overridable && passed.has(`${code} ${pointer}`)),
  );
}

/** Passes one blocking finding with a reason. Throws `forbidden` where the rule set does not allow it. */
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
    const finding = findingsOf(workspace, dossier).find(
      ({ code, pointer }) => code === input.code && pointer === input.pointer,
    );
    if (!finding) throw new AppError('not-found', 'There is no such finding now');
    if (!finding.overridable)
      throw new AppError('forbidden', 'The rule set does not allow it', { reason: 'override' });
    tx.prepare(
      `INSERT INTO finding_override (dossier_id, code, pointer, reason, user_id, at)
       VALUES (@id, @code, @pointer, @reason, @userId, @at)
       ON CONFLICT (dossier_id, code, pointer) DO UPDATE SET
         reason = excluded.reason, user_id = excluded.user_id, at = excluded.at`,
    ).run({ ...input, userId: actor.id, at: ports.now() });
    touch(tx, 'dossier');
    const { code, pointer, reason } = input;
    auditDossier(workspace, tx, {
      id: input.id,
      action: 'dossier.override',
      data: { code, pointer, reason },
    });
  });
}
