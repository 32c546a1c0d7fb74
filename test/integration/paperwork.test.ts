import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyAudit } from '../../electron/core/audit/verify.ts';
import { blobsOf } from '../../electron/core/files/blobs.ts';
import { listFiles, listManifestFiles } from '../../electron/core/files/file-store.ts';
import { createExchange } from '../../electron/core/exchange/exchange.ts';
import { pendingCommands } from '../../electron/core/exchange/outbox-store.ts';
import { write } from '../../electron/core/db/write.ts';
import { checksOf } from '../../electron/core/dossiers/checks.ts';
import { createPaperworkHandlers } from '../../electron/core/paperwork/handlers.ts';
import type { CorePorts } from '../../electron/core/ports.ts';
import { writeOffice } from '../../electron/core/settings/office.ts';
import type { CommandId, DossierId } from '../../shared/domain/ids.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { docxText } from '../e2e/support/docx-text.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import { patience } from '../support/patience.ts';
import { smallPdf } from '../support/pictures.ts';
import { sealAsIs, unsealAsIs } from '../support/sealed-flat.ts';
import { startTestCore } from '../support/test-core.ts';
import { mirrorSale, paidAuction, publishedLot } from '../support/sold-flat.ts';

let room: FileWorkspace;
let id: DossierId;
let papers: ReturnType<typeof createPaperworkHandlers>;
let printer: CorePorts['pdf'];
const print: CorePorts['pdf'] = (html, title) =>
  Promise.resolve(Buffer.from(`%PDF-1.4 ${title} ${createHash('sha256').update(html).digest('hex')}`));

beforeEach(() => {
  printer = print;
  room = openFileWorkspace({ pdf: (html, title) => printer(html, title) });
  id = room.newDossier();
  papers = createPaperworkHandlers(room.workspace);
});
afterEach(() => room.close());

const sold = (changes: Parameters<typeof paidAuction>[1] = {}, dossierId = id) =>
  mirrorSale(room.workspace, publishedLot(dossierId), paidAuction(dossierId, changes));
const attach = (dossierId = id) => room.add(dossierId, [room.put('Виконавчий лист.pdf', smallPdf())]);
const make = (dossierId = id, kind: 'act' | 'application' = 'act') =>
  Promise.resolve(papers['paperwork.make']({ dossierId, kind }));

const previewAct = () => papers['paperwork.preview']({ dossierId: id, kind: 'act' });

test('papers that the program made are not judged as documents of the dossier', async () => {
  sold();
  await make();
  const { findings } = checksOf(room.workspace, id);
  expect(findings.filter(({ code }) => code === 'document-readable')).toEqual([]);
});

test('the act is made, numbered, kept by hash as PDF and DOCX, and stands in the chain of audit', async () => {
  sold();
  const paper = await make();
  expect(paper).toMatchObject({ kind: 'act', number: '1/2026', templateVersion: 'act-2', issued: false });
  const files = listFiles(room.workspace.db, id);
  expect(files.map(({ type, title, mediaType, sha256 }) => ({ type, title, mediaType, sha256 }))).toEqual([
    {
      type: 'auction-act',
      title: 'Акт про проведені електронні торги № 1/2026',
      mediaType: 'application/pdf',
      sha256: paper.pdfSha256,
    },
    {
      type: 'auction-act',
      title: 'Акт про проведені електронні торги № 1/2026',
      mediaType: expect.stringContaining('wordprocessingml'),
      sha256: paper.docxSha256,
    },
  ]);
  const blobs = blobsOf(room.workspace);
  expect(Buffer.from(await blobs.read(paper.pdfSha256)).toString('latin1')).toMatch(/^%PDF/);
  expect(
    Buffer.from(await blobs.read(paper.docxSha256))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(listManifestFiles(room.workspace.db, id)).toEqual([]);
  expect(verifyAudit(room.workspace.db).ok).toBe(true);
  expect(await papers['paperwork.list']({})).toEqual([paper]);
});

test('the same data do not take a second number; other data do', async () => {
  sold();
  const first = await make();
  expect(await make()).toEqual(first);
  sold({ rev: 10, protocolNumber: 'П-124' });
  expect((await make()).number).toBe('2/2026');
});

test('numbers run by kind, without gaps or duplicates, also when many are asked at once', async () => {
  const ids = [id, ...Array.from({ length: 4 }, () => room.newDossier())];
  for (const one of ids) {
    sold({}, one);
    await attach(one);
    sealAsIs(room.workspace, one);
  }
  const acts = await Promise.all(ids.map((one) => make(one)));
  const applications = await Promise.all(ids.map((one) => make(one, 'application')));
  expect(acts.map(({ number }) => number)).toEqual(['1/2026', '2/2026', '3/2026', '4/2026', '5/2026']);
  expect(applications.map(({ number }) => number)).toEqual(acts.map(({ number }) => number));
});

test('a printer that fails, or a crash after the number was taken, leaves no gap', async () => {
  sold();
  printer = () => Promise.reject(new Error('printer died'));
  await expect(make()).rejects.toThrow('printer died');
  const { db } = room.workspace;
  expect(db.prepare('SELECT number, state FROM paper').all()).toEqual([{ number: 1, state: 'reserved' }]);
  // A crash looks the same to the next start: the reservation is there, nothing is running.
  printer = print;
  papers = createPaperworkHandlers(room.workspace);
  const other = room.newDossier();
  sold({}, other);
  expect((await make(other)).number).toBe('1/2026');
  expect((await make()).number).toBe('2/2026');
  expect(db.prepare("SELECT count(*) AS n FROM paper WHERE state = 'reserved'").get()).toEqual({ n: 0 });
});

test('a made paper cannot be changed, removed or renumbered', async () => {
  sold();
  const paper = await make();
  const { db } = room.workspace;
  expect(() => db.prepare('UPDATE paper SET number = 7').run()).toThrow(/never changes/);
  expect(() => db.prepare('DELETE FROM paper').run()).toThrow(/never goes/);
  expect(() => room.files['files.remove']({ id: paper.pdfFileId })).toThrow(/stays/);
});

test('what the act lacks is told by place, and no number is taken', async () => {
  expect((await previewAct()).problems).toEqual([
    { code: 'no-auction', pointer: '/auction' },
    { code: 'missing', pointer: '/lot/number' },
    { code: 'missing', pointer: '/lot/organizer' },
  ]);
  sold({
    state: 'awaiting-payment',
    protocolNumber: undefined,
    winner: { participant: '2', platform: 'Майданчик' },
    milestones: [],
  });
  expect((await previewAct()).problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'missing /auction/protocolNumber',
    'missing /auction/protocolDate',
    'missing /auction/winner/name',
    'missing /auction/winner/code',
    'missing /auction/winner/address',
    'not-paid /auction/payment',
  ]);
  await expect(make()).rejects.toMatchObject({ code: 'invalid-state', reason: 'paper-problems' });
  expect(room.workspace.db.prepare('SELECT count(*) AS n FROM paper').get()).toEqual({ n: 0 });
});

test('the act names where it was drawn up; an office that has not told it is asked', async () => {
  sold();
  expect((await previewAct()).html).toContain('<span>м. Чернігів</span>');
  const { db } = room.workspace;
  write(db, (tx) => writeOffice(tx, { officeName: 'Відділ', officerKind: 'private' }));
  expect((await previewAct()).problems).toEqual([{ code: 'missing', pointer: '/office/settlement' }]);
  await expect(make()).rejects.toMatchObject({ code: 'invalid-state', reason: 'paper-problems' });
});

test('a part payment is not full payment; a state office needs its head', async () => {
  const proceeding = { ...sampleFlat.proceeding, officerKind: 'state' as const };
  const state = room.newDossier({ ...sampleFlat, proceeding });
  const auction = paidAuction(state);
  const milestones = auction.milestones.map((one) =>
    one.kind === 'payment' ? { ...one, sum: { amount: '452001.00', currency: 'UAH' as const } } : one,
  );
  sold({ milestones }, state);
  expect((await papers['paperwork.preview']({ dossierId: state, kind: 'act' })).problems).toEqual([
    { code: 'paid-less', pointer: '/auction/payment' },
    { code: 'missing', pointer: '/approval/name' },
  ]);
});

const previewApplication = (dossierId = id) =>
  papers['paperwork.preview']({ dossierId, kind: 'application' });

test('before sealing the application is only looked at: what it lacks is told, and no number is taken', async () => {
  await attach();
  const { html, problems } = await previewApplication();
  expect(problems).toEqual([{ code: 'not-sealed', pointer: '/seal' }]);
  expect(html.includes(listFiles(room.workspace.db, id)[0]?.sha256 ?? 'none')).toBe(true);
  await expect(make(id, 'application')).rejects.toMatchObject({
    code: 'invalid-state',
    reason: 'paper-not-sealed',
  });
  const { object: _object, ...rest } = sampleFlat;
  const found = (await previewApplication(room.newDossier(rest))).problems;
  expect(found).toContainEqual({ code: 'no-attachments', pointer: '/files' });
  expect(found.some(({ pointer }) => pointer.startsWith('/object'))).toBe(true);
  expect(room.workspace.db.prepare('SELECT count(*) AS n FROM paper').get()).toEqual({ n: 0 });
});

test('the application of a sealed dossier says the manifest hash, in what is printed and in DOCX alike', async () => {
  await attach();
  const printed: string[] = [];
  printer = (html, title) => {
    printed.push(html);
    return print(html, title);
  };
  const hash = sealAsIs(room.workspace, id);
  expect((await previewApplication()).problems).toEqual([]);
  const paper = await make(id, 'application');
  expect(paper).toMatchObject({ number: '1/2026', templateVersion: 'application-3' });
  const line = `Контрольна сума маніфесту (SHA-256): ${hash}`;
  expect(printed.map((html) => html.includes(line))).toEqual([true]);
  const docx = await blobsOf(room.workspace).read(paper.docxSha256);
  expect(docxText(room.put('Заявка.docx', docx))).toContain(hash);
});

test('a sealed version has one application, on whatever day it is asked for; another version has its own', async () => {
  await attach();
  sealAsIs(room.workspace, id);
  const first = await make(id, 'application');
  const tomorrow = { ...room.workspace, today: () => '2026-11-25' as CivilDate };
  papers = createPaperworkHandlers(tomorrow);
  expect(await make(id, 'application')).toEqual(first);
  unsealAsIs(room.workspace, id);
  await room.add(id, [room.put('Звіт.pdf', smallPdf({ pages: 2 }))]);
  sealAsIs(room.workspace, id);
  expect((await make(id, 'application')).number).toBe('2/2026');
});

test('the application says what was sealed, also when the row of the dossier says something else', async () => {
  await attach();
  sealAsIs(room.workspace, id);
  const other = { ...sampleFlat, object: { ...sampleFlat.object, title: 'Підмінена назва' } };
  room.workspace.db.prepare('UPDATE dossier SET content = ? WHERE id = ?').run(JSON.stringify(other), id);
  const { html } = await previewApplication();
  expect(html).toContain(sampleFlat.object?.title);
  expect(html).not.toContain('Підмінена назва');
});

test('a dossier that is unsealed while its application is printed keeps no paper of it', async () => {
  await attach();
  sealAsIs(room.workspace, id);
  printer = (html, title) => {
    unsealAsIs(room.workspace, id);
    return print(html, title);
  };
  await expect(make(id, 'application')).rejects.toMatchObject({ reason: 'paper-not-sealed' });
  expect(await papers['paperwork.list']({})).toEqual([]);
});

test('issuing puts milestone and PDF on their way together, once', async () => {
  sold();
  const paper = await make();
  await papers['paperwork.issueAct']({ id: paper.id });
  const { db } = room.workspace;
  const [command] = pendingCommands(db, id);
  expect(command?.body).toMatchObject({
    name: 'milestone',
    payload: {
      kind: 'act',
      met: true,
      on: '2026-11-24',
      documentSha256: paper.pdfSha256,
      documentType: 'auction-act',
    },
  });
  expect(command?.needsFiles).toEqual([paper.pdfSha256]);
  expect(db.prepare('SELECT sha256, direction, state FROM transfer').all()).toEqual([
    { sha256: paper.pdfSha256, direction: 'up', state: 'waiting' },
  ]);
  expect((await papers['paperwork.list']({ dossierId: id }))[0]?.issued).toBe(true);
  expect(() => papers['paperwork.issueAct']({ id: paper.id })).toThrow(/cannot be issued/);
});

test('an act whose sending was taken back is not issued, and can be issued again', async () => {
  sold();
  const paper = await make();
  await papers['paperwork.issueAct']({ id: paper.id });
  const { db } = room.workspace;
  const exchange = createExchange(room.workspace, { blobs: blobsOf(room.workspace) });
  const issued = async () => (await papers['paperwork.list']({ dossierId: id })).map((one) => one.issued);
  expect(await issued()).toEqual([true]);
  const [command] = pendingCommands(db, id);
  await exchange.handlers['exchange.takeBack']({ commandId: command?.commandId as CommandId });
  expect(await issued()).toEqual([false]);
  await papers['paperwork.issueAct']({ id: paper.id });
  expect(pendingCommands(db, id).map(({ name }) => name)).toEqual(['milestone']);
  expect(await issued()).toEqual([true]);
});

/** A workplace of a private officer whose flat has just been sealed. */
const sealOne = async (pdf: CorePorts['pdf']) => {
  const desk = startTestCore({ ports: { pdf } });
  await desk.firstRun({ officerKind: 'private' });
  const dossierId = await typeSampleFlat(desk);
  await completeFlat(desk, dossierId);
  await desk.call('dossiers.approve', { id: dossierId });
  await desk.call('dossiers.seal', { id: dossierId });
  return { desk, dossierId };
};

describe('sealing', () => {
  test('makes the application by itself, and making it by hand gives the same one', async () => {
    const { desk, dossierId } = await sealOne(print);
    const made = () => desk.call('paperwork.list', { dossierId });
    await vi.waitFor(async () => expect(await made()).toHaveLength(1), patience);
    const paper = await desk.call('paperwork.make', { dossierId, kind: 'application' });
    expect(await made()).toEqual([paper]);
    const { findings } = await desk.call('dossiers.checks', { id: dossierId });
    expect(findings.map(({ code }) => code)).toEqual(['photos']);
    await desk.dispose();
  });

  test('does not fail with its printer: the log tells of it', async () => {
    const { desk, dossierId } = await sealOne(() => Promise.reject(new Error('printer died')));
    const told = () => desk.log.filter(({ event }) => event === 'paperwork.application-failed');
    await vi.waitFor(() => expect(told()).toHaveLength(1), patience);
    expect((await desk.call('dossiers.get', { id: dossierId })).state).toBe('sealed');
    await desk.dispose();
  });

  test('does not keep locking: a printer that never ends is left, and no number is lost', async () => {
    const { desk, dossierId } = await sealOne(() => new Promise(() => undefined));
    await desk.call('session.lock', {});
    await desk.unlock();
    expect(await desk.call('paperwork.list', { dossierId })).toEqual([]);
    await desk.dispose();
  });
});
