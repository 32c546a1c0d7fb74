import type { Handlers } from '../../../shared/contract/contract.ts';
import type { referenceContract, SchemeView } from '../../../shared/contract/reference.ts';
import type { FieldChange } from '../dossiers/edit.ts';
import { setFields } from '../dossiers/edit.ts';
import { getDossier } from '../dossiers/store.ts';
import { choiceChanges } from '../../../shared/domain/reference/choice.ts';
import { fieldAt } from '../../../shared/domain/fields/walk.ts';
import { refuse } from '../../../shared/domain/reference/file-problem.ts';
import { classifierSchemes } from '../../../shared/domain/reference/scheme.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { touch, write } from '../db/write.ts';
import type { Speak } from '../exchange/session.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { Workspace } from '../workspace.ts';
import { keepBuiltIn } from './built-in.ts';
import { importCentral } from './central.ts';
import { listVersions } from './classifier-store.ts';
import { fixedVersion, fixVersion } from './fixed-version.ts';
import { importFile } from './import-file.ts';
import { createJobs } from './jobs.ts';
import { keepOffered } from './offered.ts';
import { findHit, searchCodes, standingOf, versionInUse } from './search.ts';
import { dropUnfinished } from './sweep.ts';
import { yearViews } from './years-in-force.ts';

export type ReferenceRoom = {
  readonly handlers: Handlers<typeof referenceContract>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** The room of reference data: versions of classifiers and of the calendar, kept and searched. */
export function createReferenceRoom(
  workspace: Workspace,
  tokens: TokenRegistry,
  speak: Speak,
): ReferenceRoom {
  const { db, reference, ports } = workspace;
  const jobs = createJobs(ports.log);
  const offered = keepOffered(workspace, speak, jobs);
  return {
    start: () => {
      jobs.later('reference.start', async (signal) => {
        await dropUnfinished(db, signal);
        await keepBuiltIn(workspace, signal);
      });
      offered.start();
    },
    stop: async () => {
      offered.stop();
      await jobs.stop();
    },
    handlers: {
      'classifiers.view': () => classifierSchemes.map((scheme) => schemeView(workspace, scheme)),
      'classifiers.search': async (search) => {
        await jobs.started();
        return searchCodes(db, search);
      },
      'classifiers.standing': ({ scheme, code, path }) => standingOf(db, scheme, code, path),
      'classifiers.choose': (choice) => choose(workspace, choice),
      'classifiers.importFile': async ({ token }) => {
        const path = tokens.take(token);
        const outcome = await jobs.alone((signal) => importFile(workspace, path, signal));
        return outcome ?? { ...refuse({ reason: 'busy' }), name: '' };
      },
      'classifiers.importCentral': async () => {
        const outcomes = await jobs.alone((signal) => importCentral(workspace, speak, signal));
        return outcomes ?? [{ ...refuse({ reason: 'busy' }), name: '' }];
      },
      'classifiers.use': (choice) => use(workspace, choice),
      'calendar.years': () => yearViews(db, reference.builtInYears),
    },
  };
}

function schemeView({ db }: Workspace, scheme: SchemeView['scheme']): SchemeView {
  const inUse = versionInUse(db, scheme)?.no;
  return {
    scheme,
    versions: listVersions(db, scheme).map((version) => ({ ...version, inUse: version.no === inUse })),
    fixed: fixedVersion(db, scheme) !== undefined,
  };
}

function use(
  { db, ports, actor }: Workspace,
  { scheme, no }: Input<(typeof referenceContract)['classifiers.use']>,
): null {
  if (no !== null && !listVersions(db, scheme).some((version) => version.no === no))
    throw new AppError('not-found', 'No such version of the classifier');
  const version = listVersions(db, scheme).find((known) => known.no === no)?.version ?? 'newest';
  write(db, (tx) => {
    fixVersion(tx, scheme, no);
    touch(tx, 'reference');
    addAudit(tx, {
      at: ports.now(),
      userId: actor.id,
      action: 'reference.use',
      entity: 'reference',
      entityId: `${scheme}/${version}`,
      data: { scheme, version },
    });
  });
  return null;
}

function choose(
  workspace: Workspace,
  choice: Input<(typeof referenceContract)['classifiers.choose']>,
): { readonly revision: number } {
  const { db } = workspace;
  const { dossierId, pointer, scheme, versionNo, code } = choice;
  const field = fieldAt(getDossier(db, dossierId).objectType, pointer);
  const classifier = field?.kind === 'text' ? field.classifier : undefined;
  if (!classifier?.schemes.includes(scheme))
    throw new AppError('invalid-input', 'The field is not chosen from this classifier', {
      reason: 'unknown-field',
    });
  const hit = findHit(db, scheme, versionNo, code);
  if (!hit) throw new AppError('not-found', 'No such code in this version');
  const changes: FieldChange[] = [...choiceChanges(classifier.fills, pointer, hit)];
  return { revision: setFields(workspace, { id: dossierId, changes }).revision };
}
