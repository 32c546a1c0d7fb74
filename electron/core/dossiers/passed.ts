import { createHash } from 'node:crypto';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import type { JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import type { DossierContent, Pointer } from '../../../shared/domain/fields/sections.ts';
import { idOfRowAt, valueAt } from '../../../shared/domain/fields/walk.ts';
import type { StoredOverride } from './override-store.ts';

type Place = { readonly code: string; readonly pointer: Pointer };

/**
 * Marks the findings that were left with a reason: those that the rule set lets pass, while there is found what the
 * reason was given for.
 */
export function markPassed(
  content: DossierContent,
  findings: readonly Finding[],
  overrides: readonly StoredOverride[],
): readonly JudgedFinding[] {
  const holding = new Map(
    overrides
      .filter((override) => override.foundSha256 === foundSha256(content, findings, override))
      .map((override) => [placeOf(override), override]),
  );
  if (holding.size === 0) return findings;
  return findings.map((finding) => {
    const override = finding.overridable ? holding.get(placeOf(finding)) : undefined;
    return override ? { ...finding, passed: { reason: override.reason, by: override.by } } : finding;
  });
}

/**
 * Gives the digest of what one check finds at one place: its sentences, the value there and the row it stands in. A
 * digest, because values are personal data and may be long.
 */
export function foundSha256(
  content: DossierContent,
  findings: readonly Finding[],
  { code, pointer }: Place,
): string {
  const messages = findings
    .filter((finding) => finding.overridable && finding.code === code && finding.pointer === pointer)
    .map(({ message }) => message)
    .toSorted();
  const found = [messages, valueAt(content, pointer) ?? null, idOfRowAt(content, pointer) ?? null];
  return createHash('sha256').update(JSON.stringify(found)).digest('hex');
}

function placeOf({ code, pointer }: Place): string {
  return `${code} ${pointer}`;
}
