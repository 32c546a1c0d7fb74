import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unreachable } from '../../../shared/assert.ts';
import { calendarSchema, classifierRequestSchema } from '../../../shared/central-api/reference.ts';
import type { ImportOutcome } from '../../../shared/contract/reference.ts';
import { kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { readContractCodes } from '../../../shared/domain/reference/contract-codes.ts';
import { classifierSchemes, type ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import { dayInName } from '../../../shared/domain/reference/version-name.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { Outcome } from '../exchange/outcome.ts';
import type { Speak } from '../exchange/session.ts';
import type { Workspace } from '../workspace.ts';
import { hasDays, keepCalendar } from './keep-calendar.ts';
import { keepClassifier } from './keep-classifier.ts';
import { oldNamesFor } from './old-names.ts';
import { drainSlowly } from './slowly.ts';

/** The head of an answer; its codes are read in batches, for there may be tens of thousands. */
const answerSchema = z.object({
  version: classifierRequestSchema.shape.version,
  title: classifierRequestSchema.shape.title,
  codes: z.array(z.unknown()),
});

/** Asks the central database for every classifier and the calendar. Those that it does not have are left out. */
export async function importCentral(
  workspace: Workspace,
  speak: Speak,
  signal: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const scheme of classifierSchemes) {
    const outcome = await importCentralScheme(workspace, speak, scheme, signal);
    if (outcome) outcomes.push(outcome);
  }
  const calendar = await importCentralCalendar(workspace, speak, signal);
  return calendar ? [...outcomes, calendar] : outcomes;
}

/** Asks for one classifier and keeps it; undefined when the central database has none. */
export async function importCentralScheme(
  workspace: Workspace,
  speak: Speak,
  scheme: ClassifierScheme,
  signal: AbortSignal,
): Promise<ImportOutcome | undefined> {
  const answer = valueOf(
    await speak(
      callerOf(workspace),
      { method: 'GET', path: `/classifiers/${scheme}`, schema: answerSchema },
      signal,
    ),
  );
  if (!answer) return undefined;
  const { version, title } = answer;
  const name = `${scheme} ${version}`;
  const codes = await drainSlowly(readContractCodes(scheme, answer.codes), signal);
  if (!codes.ok) return { ...codes, name };
  const kept = await keepClassifier(
    workspace,
    {
      scheme,
      codes: codes.value,
      version,
      title,
      dated: dayInName(version) ?? kyivDateOf(workspace.ports.now()),
      source: 'central',
      fileName: undefined,
      sourceSha256: sha256Of(answer),
      oldNames: oldNamesFor(workspace, scheme),
    },
    signal,
  );
  return kept.ok ? { ok: true, name, kind: 'classifier', version: kept.value } : { ...kept, name };
}

/** In wartime the calendar may have no day at all: then there is nothing to keep. */
async function importCentralCalendar(
  workspace: Workspace,
  speak: Speak,
  signal: AbortSignal,
): Promise<ImportOutcome | undefined> {
  const answer = valueOf(
    await speak(callerOf(workspace), { method: 'GET', path: '/calendar', schema: calendarSchema }, signal),
  );
  if (!answer || !hasDays(answer)) return undefined;
  const name = answer.version;
  const kept = write(workspace.db, (tx) =>
    keepCalendar(workspace, tx, { ...centralCalendar(answer), sourceSha256: sha256Of(answer) }),
  );
  return kept.ok ? { ok: true, name, kind: 'calendar', ...kept.value } : { ...kept, name };
}

/** Gives a calendar of the central database as one that has arrived. */
export function centralCalendar(answer: z.infer<typeof calendarSchema>) {
  const { version, nonWorkingDays, workingWeekends } = answer;
  return {
    calendar: { days: { nonWorkingDays, workingWeekends } },
    version,
    title: version,
    source: 'central',
    fileName: undefined,
  } as const;
}

export function sha256Of(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function callerOf({ actor }: Workspace) {
  return { userId: actor.id, role: undefined };
}

/** Gives the answer; undefined for «there is none». Throws what the line or the server made of the call. */
function valueOf<T>(outcome: Outcome<T>): T | undefined {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'retry':
    case 'pause':
      throw new AppError('offline', `The central database does not answer: ${outcome.reason}`);
    case 'unauthorized':
      throw new AppError('unauthorized', outcome.reason, { reason: outcome.reason });
    case 'blocked':
      throw new AppError('rejected', outcome.code, { reason: outcome.code });
    case 'gone':
    case 'conflict':
    case 'rejected':
    case 'unreadable':
      if (outcome.refusal.status === 404) return undefined;
      throw new AppError('rejected', outcome.refusal.code, { reason: outcome.refusal.code });
    default:
      return unreachable(outcome);
  }
}
