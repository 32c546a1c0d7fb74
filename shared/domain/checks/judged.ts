import type { Finding } from './finding.ts';

/** A finding as it counts for a dossier: `passed` when an officer left it with a reason that holds still. */
export type JudgedFinding = Finding & {
  readonly passed?: { readonly reason: string; readonly by: string } | undefined;
};

/** Tells that a finding still asks for something: nobody left it with a reason. */
export function isOpen({ passed }: JudgedFinding): boolean {
  return passed === undefined;
}

/** Tells that a finding stops approving and sealing. */
export function isBlocking(finding: JudgedFinding): boolean {
  return finding.severity === 'block' && isOpen(finding);
}
