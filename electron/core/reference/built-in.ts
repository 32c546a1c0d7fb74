import { createHash } from 'node:crypto';
import type { Classifier } from '../../../shared/domain/classifier.ts';
import { kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { readContractCodes } from '../../../shared/domain/reference/contract-codes.ts';
import { isKnownScheme } from '../../../shared/domain/reference/scheme.ts';
import { dayInName } from '../../../shared/domain/reference/version-name.ts';
import type { Workspace } from '../workspace.ts';
import { keepClassifier } from './keep-classifier.ts';
import { drainSlowly } from './slowly.ts';

/** Keeps the small classifiers that came with the program as versions of their own, each once. */
export async function keepBuiltIn(workspace: Workspace, signal: AbortSignal): Promise<void> {
  for (const classifier of workspace.reference.builtInClassifiers)
    await keepOne(workspace, classifier, signal);
}

async function keepOne(workspace: Workspace, classifier: Classifier, signal: AbortSignal): Promise<void> {
  const { scheme, version, title } = classifier;
  if (!isKnownScheme(scheme)) return;
  const codes = await drainSlowly(readContractCodes(scheme, classifier.codes), signal);
  if (!codes.ok) {
    workspace.ports.log.error('reference.built-in', { scheme, ...codes.problem });
    return;
  }
  await keepClassifier(
    workspace,
    {
      scheme,
      codes: codes.value,
      version,
      title,
      dated: dayInName(version) ?? kyivDateOf(0),
      source: 'built-in',
      fileName: undefined,
      sourceSha256: createHash('sha256').update(JSON.stringify(classifier)).digest('hex'),
      oldNames: [],
    },
    signal,
  );
}
