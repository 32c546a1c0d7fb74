import { auditHeadPattern } from '../../../shared/central-api/headers.ts';
import { first, type Tx } from '../sql/sql.ts';
import type { Actor } from './call.ts';
import { Refusal } from './problem.ts';

/**
 * Keeps how far the audit chain of the workstation reaches; a chain that became shorter, or has another hash at the
 * same length, was cut or rewritten. Once a workstation has sent a head, every write must carry one.
 */
export async function keepAuditHead(tx: Tx, actor: Actor, header: string | undefined): Promise<void> {
  const row = await first(tx, 'SELECT audit_seq, audit_sha256 FROM workstation WHERE id = $1 FOR UPDATE', [
    actor.workstationId,
  ]);
  if (!row) throw new Refusal(401, 'client-unknown', 'The workstation is not enrolled here');
  const known = row['audit_seq'] === null ? undefined : Number(row['audit_seq']);
  if (header === undefined) {
    if (known === undefined) return;
    throw new Refusal(400, 'audit-head-invalid', 'Audit-Head is missing');
  }
  const match = auditHeadPattern.exec(header);
  if (!match) throw new Refusal(400, 'audit-head-invalid', 'Audit-Head is not <seq>;<sha256>');
  const [seq, sha256] = [Number(match[1]), match[2] ?? ''];
  const rewritten = seq === known && sha256 !== row['audit_sha256'];
  if (known !== undefined && (seq < known || rewritten)) {
    throw new Refusal(409, 'audit-truncated', `The chain ends at ${seq}, the server knows ${known}`);
  }
  await tx.query('UPDATE workstation SET audit_seq = $1, audit_sha256 = $2 WHERE id = $3', [
    seq,
    sha256,
    actor.workstationId,
  ]);
}
