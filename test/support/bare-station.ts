import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { closeDatabase, type Db, openDatabase } from '../../electron/core/db/open.ts';
import { migrate } from '../../electron/core/db/migrate.ts';
import { migrations } from '../../electron/core/db/migrations/all.ts';
import { onCommit, write } from '../../electron/core/db/write.ts';
import { insertDossier } from '../../electron/core/dossiers/store.ts';
import { createExchange, type Exchange } from '../../electron/core/exchange/exchange.ts';
import { addCommand, type NewCommand } from '../../electron/core/exchange/outbox-store.ts';
import { queueUploads } from '../../electron/core/exchange/transfer-store.ts';
import { createBlobStore } from '../../electron/core/files/blob-store.ts';
import type { CommandBody } from '../../electron/core/exchange/commands.ts';
import { readReference } from '../../electron/core/reference/reference.ts';
import { createSessionReference } from '../../electron/core/reference/session-reference.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { SessionUser } from '../../shared/contract/session.ts';
import { toApplication } from '../../shared/domain/application.ts';
import type { CivilDate } from '../../shared/domain/civil-date.ts';
import {
  commandIdSchema,
  type DossierId,
  dossierIdSchema,
  fileIdSchema,
  sha256Schema,
} from '../../shared/domain/ids.ts';
import { manifestBytes, type ManifestFile } from '../../shared/domain/manifest.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import { createManualClock } from './exchange-desk.ts';
import type { FakeClock } from './fake-clock.ts';
import { resourcesDir } from './test-core.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const quiet = () => undefined;

export type StationOptions = {
  readonly address: string;
  readonly code: string;
  readonly actor: SessionUser;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
};
export type BareStation = {
  readonly db: Db;
  readonly clock: FakeClock;
  readonly errors: readonly unknown[];
  readonly exchange: () => Exchange;
  /** Puts a command into the outbox. */
  readonly queue: (dossierId: DossierId, body: CommandBody, more?: Partial<NewCommand>) => void;
  /** Ends at once, as a crash does for the outbox, and starts again. */
  readonly restart: () => Promise<void>;
  /** A sealed dossier with these contents as its files, put into the outbox. */
  readonly submit: (contents: readonly Uint8Array[]) => Promise<DossierId>;
  readonly stateOf: (id: DossierId) => string | undefined;
  readonly close: () => Promise<void>;
};

/** The exchange alone over a real encrypted database and blob store: no window, no editor, many commands fast. */
export function openStation(options: StationOptions): BareStation {
  const dir = mkdtempSync(join(tmpdir(), 'lotdesk-station-'));
  const db: Db = openDatabase(join(dir, 'lotdesk.db'), randomBytes(32), { create: true });
  migrate(db, migrations, () => undefined);
  const clock = createManualClock();
  const filesKey = new Uint8Array(randomBytes(32));
  const blobs = createBlobStore({ dir: join(dir, 'blobs'), filesKey, randomBytes: random });
  const errors: unknown[] = [];
  const workspace: Workspace = {
    db,
    filesKey,
    actor: options.actor,
    reference: createSessionReference(readReference(resourcesDir), db),
    today: () => '2026-11-24' as CivilDate,
    emit: quiet,
    onCommit: (listener) => onCommit(db, listener),
    ports: {
      dataDir: dir,
      resourcesDir,
      programVersion: '0.0.0-test',
      now: clock.now,
      sleep: clock.sleep,
      randomBytes: random,
      newId: () => v7(),
      fetch: options.fetch ?? globalThis.fetch,
      training: { name: 'officer', centralAddress: options.address, enrolmentCode: options.code },
      keyStore: {
        state: async () => 'unavailable',
        encrypt: async (bytes) => bytes,
        decrypt: async (bytes) => bytes,
      },
      pdf: async () => new Uint8Array(),
      notify: quiet,
      images: { run: async () => ({ ok: false, reason: 'not-readable' }), stop: async () => undefined },
      log: {
        debug: quiet,
        info: quiet,
        warn: quiet,
        error: (event, data) => void errors.push({ event, data }),
      },
    },
  };
  write(db, (tx) => {
    tx.prepare(
      `INSERT INTO user (id, login, name, roles, created_at) VALUES (@id, 'user', @name, @roles, 0)`,
    ).run({
      id: options.actor.id,
      name: options.actor.name,
      roles: JSON.stringify(options.actor.roles),
    });
  });
  const make = () =>
    createExchange(workspace, { blobs, debounceMs: 5, timeoutMs: options.timeoutMs ?? 20_000 });
  let exchange: Exchange = make();
  exchange.start();

  const queue = (dossierId: DossierId, body: CommandBody, more: Partial<NewCommand> = {}) =>
    write(db, (tx) =>
      addCommand(tx, {
        ...body,
        commandId: commandIdSchema.parse(v7()),
        dossierId,
        needsFiles: [],
        baseRevision: 0,
        actorId: options.actor.id,
        at: clock.now(),
        ...more,
      } as NewCommand),
    );

  return {
    db,
    clock,
    errors,
    queue,
    exchange: () => exchange,
    restart: async (): Promise<void> => {
      await exchange.stop();
      exchange = make();
      exchange.start();
    },
    submit: async (contents: readonly Uint8Array[]): Promise<DossierId> => {
      const id = dossierIdSchema.parse(v7());
      const ruleSet = workspace.reference.ruleSetFor(workspace.today()).id;
      const files: ManifestFile[] = [];
      for (const content of contents) {
        await blobs.put(content);
        const sha256 = sha256Schema.parse(createHash('sha256').update(content).digest('hex'));
        files.push({ id: fileIdSchema.parse(v7()), type: 'other', sha256, size: content.length });
      }
      const application = toApplication({ objectType: 'flat', content: sampleFlat });
      const bytes = manifestBytes({ application, ruleSet, approvals: [], files });
      const manifestSha256 = sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'));
      const at = clock.now();
      write(db, (tx) => {
        insertDossier(tx, {
          id,
          objectType: 'flat',
          content: sampleFlat,
          ruleSetId: ruleSet,
          createdBy: options.actor.id,
          createdAt: at,
        });
        tx.prepare(`UPDATE dossier SET state = 'queued' WHERE id = ?`).run(id);
        const mediaType = 'application/pdf' as const;
        queueUploads(
          tx,
          files.map((file) => ({
            ...file,
            fileId: file.id,
            dossierId: id,
            title: 'Файл',
            mediaType,
            sizeBytes: file.size,
          })),
          { actorId: options.actor.id, at },
        );
        addCommand(tx, {
          name: 'submit-dossier',
          payload: {
            manifest: Buffer.from(bytes).toString('utf8'),
            manifestSha256,
            application,
            ruleSet,
            documents: files.map(({ id: file, type, sha256, size }, order) => ({
              id: file,
              type,
              sha256,
              size,
              order,
              title: 'Файл',
              mediaType,
            })),
          },
          commandId: commandIdSchema.parse(v7()),
          dossierId: id,
          needsFiles: files.map(({ sha256 }) => sha256),
          baseRevision: 0,
          actorId: options.actor.id,
          at,
        });
      });
      return id;
    },
    stateOf: (id: DossierId): string | undefined =>
      db.prepare<[string], { state: string }>(`SELECT state FROM dossier WHERE id = ?`).get(id)?.state,
    close: async (): Promise<void> => {
      await exchange.stop();
      closeDatabase(db);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
