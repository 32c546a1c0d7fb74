import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { readReference } from '../../electron/core/reference/reference.ts';
import { createSessionReference } from '../../electron/core/reference/session-reference.ts';
import { closeDatabase, openDatabase } from '../../electron/core/db/open.ts';
import { migrate } from '../../electron/core/db/migrate.ts';
import { migrations } from '../../electron/core/db/migrations/all.ts';
import { onCommit, write } from '../../electron/core/db/write.ts';
import { insertDossier } from '../../electron/core/dossiers/store.ts';
import { createFileRoom } from '../../electron/core/files/handlers.ts';
import { createNodeImageHelper } from '../../electron/core/files/image-helper-client.ts';
import { createTokenRegistry } from '../../electron/core/files/token-registry.ts';
import type { CorePorts } from '../../electron/core/ports.ts';
import { writeOffice } from '../../electron/core/settings/office.ts';
import type { Workspace } from '../../electron/core/workspace.ts';
import type { CoreEvent } from '../../shared/contract/core.ts';
import { type CivilDate, epochMsSchema } from '../../shared/domain/civil-date.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import { type DossierId, dossierIdSchema, userIdSchema } from '../../shared/domain/ids.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';

export const helperEntry = resolve(import.meta.dirname, '../../electron/core/files/image-helper.ts');
const refuse = () => Promise.reject(new Error('not in this test'));
const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A room of core alone: real encrypted database, real disk, real image helper; one officer and one flat. */
export function openFileWorkspace(
  options: { readonly pdf?: CorePorts['pdf']; readonly content?: DossierContent } = {},
) {
  const dir = mkdtempSync(join(tmpdir(), 'lotdesk-files-'));
  const inbox = mkdtempSync(join(tmpdir(), 'lotdesk-inbox-'));
  const helper = createNodeImageHelper(helperEntry);
  const db = openDatabase(join(dir, 'lotdesk.db'), randomBytes(32), { create: true });
  migrate(db, migrations, () => undefined);
  const actor = { id: userIdSchema.parse(v7()), name: 'Гнатюк Оксана Іванівна', roles: ['officer'] as const };
  let now = Date.UTC(2026, 10, 24, 9);
  const events: CoreEvent[] = [];
  const ports: CorePorts = {
    dataDir: dir,
    resourcesDir: resolve('resources'),
    programVersion: '0.1.0',
    now: () => epochMsSchema.parse((now += 1)),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    newId: () => v7(),
    fetch: refuse,
    sleep: refuse,
    keyStore: { state: () => Promise.resolve('unavailable'), encrypt: refuse, decrypt: refuse },
    pdf: options.pdf ?? ((html) => Promise.resolve(Buffer.from(`%PDF-1.4 ${html.length}`))),
    notify: () => undefined,
    images: helper,
    log: quiet,
    training: undefined,
  };
  const workspace: Workspace = {
    db,
    ports,
    actor,
    filesKey: new Uint8Array(randomBytes(32)),
    reference: createSessionReference(readReference(ports.resourcesDir), db),
    today: () => '2026-11-24' as CivilDate,
    emit: (event) => void events.push(event),
    onCommit: (listener) => onCommit(db, listener),
  };
  const tokens = createTokenRegistry(() => v7());
  const fileRoom = createFileRoom(workspace, tokens);
  const files = fileRoom.handlers;
  write(db, (tx) => {
    tx.prepare(`INSERT INTO user (id, login, name, roles, created_at) VALUES (?, 'hnatiuk', ?, ?, 0)`).run(
      actor.id,
      actor.name,
      JSON.stringify(actor.roles),
    );
    writeOffice(tx, { officeName: 'Навчальний відділ', officerKind: 'private', settlement: 'м. Чернігів' });
  });
  const newDossier = (content: DossierContent = options.content ?? sampleFlat): DossierId => {
    const id = dossierIdSchema.parse(v7());
    const ruleSetId = workspace.reference.ruleSetFor(workspace.today()).id;
    write(db, (tx) => {
      const createdAt = ports.now();
      insertDossier(tx, { id, objectType: 'flat', content, ruleSetId, createdBy: actor.id, createdAt });
    });
    return id;
  };
  const put = (name: string, content: Uint8Array | string): string => {
    const path = join(inbox, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    dir,
    inbox,
    workspace,
    tokens,
    files,
    adding: fileRoom.adding,
    events,
    helper,
    newDossier,
    put,
    /** Adds files as the page does: by one-time tokens. */
    add: (dossierId: DossierId, paths: readonly string[]) =>
      files['files.add']({ dossierId, tokens: paths.map((path) => tokens.register(path)) }),
    close: async () => {
      await helper.stop();
      closeDatabase(db);
      for (const folder of [dir, inbox]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type FileWorkspace = ReturnType<typeof openFileWorkspace>;
