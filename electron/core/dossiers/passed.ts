import type { CheckOverride } from '../../../shared/contract/dossiers.ts';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import type { JudgedFinding } from '../../../shared/domain/checks/judged.ts';

/** Marks the findings that were left with a reason; only what the rule set lets pass can be. */
export function markPassed(
  findings: readonly Finding[],
  overrides: readonly CheckOverride[],
): readonly JudgedFinding[] {
  if (overrides.length === 0) return findings;
  const byPlace = new Map(overrides.map((override) => [placeOf(override), override]));
  return findings.map((finding) => {
    const override = finding.overridable ? byPlace.get(placeOf(finding)) : undefined;
    return override ? { ...finding, passed: { reason: override.reason, by: override.by } } : finding;
  });
}

function placeOf({ code, pointer }: { readonly code: string; readonly pointer: string }): string {
  return `${code} ${pointer}`;
}
