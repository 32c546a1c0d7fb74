import type { CheckOverride } from '../../../shared/contract/dossiers.ts';
import { isOpen, type JudgedFinding } from '../../../shared/domain/checks/judged.ts';

/** Tells that a reason no longer passes what it was given for: the same check asks again at the same place. */
export function hasLapsed(
  { code, pointer }: Pick<CheckOverride, 'code' | 'pointer'>,
  findings: readonly JudgedFinding[],
): boolean {
  return findings.some(
    (finding) =>
      finding.severity === 'block' && isOpen(finding) && finding.code === code && finding.pointer === pointer,
  );
}
