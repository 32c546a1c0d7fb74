import { z } from 'zod';
import { announcedClassifierSchema, calendarSchema } from '../../../shared/central-api/reference.ts';
import type { FeedItem } from '../../../shared/central-api/feed.ts';
import { type ClassifierScheme, isKnownScheme } from '../../../shared/domain/reference/scheme.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx, write } from '../db/write.ts';
import type { Speak } from '../exchange/session.ts';
import { readSetting, writeSetting } from '../settings/store.ts';
import type { Workspace } from '../workspace.ts';
import { centralCalendar, importCentralScheme, sha256Of } from './central.ts';
import { listVersions } from './classifier-store.ts';
import type { Jobs } from './jobs.ts';
import { keepCalendar } from './keep-calendar.ts';

const key = 'reference.offered';
const offeredSchema = z.record(z.string(), z.string()).catch({});
const retryAfterMs = 60_000;

/** Gives the classifiers whose new version the central database has announced and that have not been fetched yet. */
export function offeredSchemes(db: Db): readonly ClassifierScheme[] {
  return Object.keys(offeredSchema.parse(readSetting(db, key) ?? {})).filter(isKnownScheme);
}

/**
 * Takes what the feed announces. A calendar is small and travels whole: it is kept at once. Of a classifier only the
 * name travels; it is noted here and fetched beside the round. What cannot be read is left to the next version.
 */
export function noteReferenceItem(
  tx: Tx,
  workspace: Pick<Workspace, 'ports' | 'actor' | 'reference'>,
  item: FeedItem,
): void {
  if (item.kind === 'calendar') {
    const calendar = calendarSchema.safeParse(item.object);
    if (!calendar.success) return;
    keepCalendar(workspace, tx, { ...centralCalendar(calendar.data), sourceSha256: sha256Of(item.object) });
    return;
  }
  const announced = announcedClassifierSchema.safeParse(item.object);
  if (!announced.success || !isKnownScheme(announced.data.scheme)) return;
  const { scheme, version, codeCount } = announced.data;
  const known = listVersions(tx, scheme).some(
    (kept) => kept.version === version && kept.codeCount === codeCount,
  );
  if (known) return;
  writeSetting(tx, key, { ...offeredSchema.parse(readSetting(tx, key) ?? {}), [scheme]: version });
  touch(tx, 'reference');
}

/** Fetches announced classifiers and keeps them as versions; a cut line is tried again with the next contact. */
export function keepOffered(workspace: Workspace, speak: Speak, jobs: Jobs) {
  const { db, ports } = workspace;
  let unsubscribe: (() => void) | undefined;
  let notBefore = 0;
  let waiting = false;
  const fetchAll = async (signal: AbortSignal): Promise<void> => {
    waiting = false;
    for (const scheme of offeredSchemes(db)) {
      const outcome = await importCentralScheme(workspace, speak, scheme, signal);
      ports.log.info('reference.offered', { scheme, kept: outcome?.ok ?? false });
      write(db, (tx) => forget(tx, scheme));
    }
    notBefore = 0;
  };
  const look = (): void => {
    if (waiting || ports.now() < notBefore || offeredSchemes(db).length === 0) return;
    waiting = true;
    notBefore = ports.now() + retryAfterMs;
    jobs.later('reference.offered', fetchAll);
  };
  return {
    start: (): void => {
      unsubscribe = workspace.onCommit(look);
    },
    stop: (): void => unsubscribe?.(),
  };
}

function forget(tx: Tx, scheme: ClassifierScheme): void {
  const { [scheme]: _fetched, ...others } = offeredSchema.parse(readSetting(tx, key) ?? {});
  writeSetting(tx, key, others);
}
