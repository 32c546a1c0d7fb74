import type {
  EngineState,
  ExchangeView,
  QueueItem,
  TransferItem,
} from '../../../shared/contract/exchange.ts';
import { type EpochMs, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { countQuarantined } from './feed-store.ts';
import { findLink } from './link-store.ts';
import { findTitle } from './lot-store.ts';
import { countSentSince, listCommands, type OutboxCommand } from './outbox-store.ts';
import { countMissing, listTransfers, openBytes } from './transfer-store.ts';

/** A person reads no more rows than this; the rest is counted, not shown. */
const longestList = 500;
const hourMs = 3_600_000;

/** Everything the Exchange screen shows. */
export function exchangeView(db: Db, engine: EngineState, now: EpochMs): ExchangeView {
  const title = titles(db);
  return {
    ...linkView(db),
    engine: engine.kind === 'sending-files' ? { kind: 'sending-files', ...openBytes(db) } : engine,
    queue: listCommands(db, longestList).map((command) => toQueueItem(db, command, title(command.dossierId))),
    transfers: listTransfers(db, longestList).map((transfer): TransferItem => ({
      fileId: transfer.fileId,
      dossierId: transfer.dossierId,
      dossierTitle: title(transfer.dossierId),
      title: transfer.title,
      direction: transfer.direction,
      state: transfer.state,
      sentBytes: transfer.moved,
      totalBytes: transfer.sizeBytes,
      error: transfer.error,
    })),
    sentToday: countSentSince(db, startOfKyivDay(now)),
    quarantined: countQuarantined(db),
  };
}

type LinkView = Omit<ExchangeView, 'engine' | 'queue' | 'transfers' | 'sentToday' | 'quarantined'>;

function linkView(db: Db): LinkView {
  const link = findLink(db);
  const joined = link?.enrolled === true ? link : undefined;
  return {
    paused: link?.paused ?? false,
    enrolled: joined !== undefined,
    address: joined?.address,
    centralName: joined?.name,
    mode: joined?.mode,
    lastContactAt: joined?.lastContactAt,
    clockDifferenceMs: joined?.clockDifferenceMs,
  };
}

function toQueueItem(db: Db, command: OutboxCommand, dossierTitle: string): QueueItem {
  const { commandId, dossierId, name, state, attempts, retryAt, createdAt, refusal } = command;
  return {
    commandId,
    dossierId,
    dossierTitle,
    name,
    state,
    attempts,
    retryAt,
    createdAt,
    waitsForFiles: countMissing(db, command.needsFiles),
    refusal,
    mend: mendOf(command),
  };
}

const passing = new Set(['file-missing', 'forbidden', 'four-eyes', 'state-forbids']);

/** What helps a refused command: a person's account, another content, or simply sending it again. */
export function mendOf({ name, refusal }: Pick<OutboxCommand, 'name' | 'refusal'>): QueueItem['mend'] {
  if (!refusal) return 'resend';
  if (refusal.status === 401) return 'sign-in';
  const content = name === 'submit-dossier' && [400, 409, 412, 413, 415, 422].includes(refusal.status);
  return content && !passing.has(refusal.code) ? 'unseal-and-mend' : 'resend';
}

/** Titles by dossier, each read once: one dossier may have many rows. */
function titles(db: Db): (id: DossierId) => string {
  const known = new Map<DossierId, string>();
  return (id) => {
    const title = known.get(id) ?? findTitle(db, id) ?? '';
    known.set(id, title);
    return title;
  };
}

/** The first hour of today in Kyiv; offsets of Kyiv are whole hours. */
function startOfKyivDay(now: EpochMs): EpochMs {
  const today = kyivDateOf(now);
  let at = Math.floor(now / hourMs) * hourMs;
  while (kyivDateOf(at - hourMs) === today) at -= hourMs;
  return at as EpochMs;
}
