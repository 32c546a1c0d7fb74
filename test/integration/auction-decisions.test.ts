import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAuctionHandlers } from '../../electron/core/auctions/handlers.ts';
import { pendingCommands } from '../../electron/core/exchange/outbox-store.ts';
import { listTransfers } from '../../electron/core/exchange/transfer-store.ts';
import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { DossierId, FileId } from '../../shared/domain/ids.ts';
import { kopiykasSchema } from '../../shared/domain/money.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { smallPdf } from '../support/pictures.ts';
import { mirrorSale, paidAuction, publishedLot } from '../support/sold-flat.ts';

let room: FileWorkspace;
let id: DossierId;
let auctions: ReturnType<typeof createAuctionHandlers>;
beforeEach(() => {
  room = openFileWorkspace();
  id = room.newDossier();
  auctions = createAuctionHandlers(room.workspace);
});
afterEach(() => room.close());

const mirror = (state: ReturnType<typeof paidAuction>['state']) =>
  mirrorSale(room.workspace, publishedLot(id), paidAuction(id, { state }));
const auctionId = () => paidAuction(id).id;
const on = '2026-11-24' as CivilDate;
const sent = () =>
  pendingCommands(room.workspace.db, id).map(({ body, needsFiles }) => ({ body, needsFiles }));

/** Files a document of after the sale in the published dossier, as the dialog does. */
async function file(type: 'ground-document' | 'transfer-act', name: string, dossierId = id): Promise<FileId> {
  const token = room.tokens.register(room.put(name, smallPdf({ extra: `%${name}\n` })));
  const [added] = await room.files['files.add']({ dossierId, tokens: [token], type });
  if (!added?.ok) throw new Error(`${name} was not taken: ${added?.reason}`);
  return added.file.id;
}

test('a transfer carries its act: the file goes first, the milestone names it and waits for it', async () => {
  mirror('act-issued');
  const documentFileId = await file('transfer-act', 'Акт передачі.pdf');
  await auctions['auctions.recordTransfer']({ auctionId: auctionId(), on, documentFileId });
  const [transfer] = listTransfers(room.workspace.db, 10);
  expect(transfer).toMatchObject({ fileId: documentFileId, direction: 'up', state: 'waiting' });
  expect(sent()).toEqual([
    {
      needsFiles: [transfer?.sha256],
      body: {
        name: 'milestone',
        payload: {
          auctionId: auctionId(),
          kind: 'transfer',
          met: true,
          on,
          documentSha256: transfer?.sha256,
          documentTitle: 'Акт передачі',
          documentType: 'transfer-act',
        },
      },
    },
  ]);
});

test('a transfer without a document is recorded too', async () => {
  mirror('act-issued');
  await auctions['auctions.recordTransfer']({ auctionId: auctionId(), on });
  expect(sent()).toMatchObject([{ needsFiles: [], body: { payload: { kind: 'transfer', met: true } } }]);
});

test('an officer suspends by a ground document with a reason; a second decision waits for the first', async () => {
  mirror('running');
  const documentFileId = await file('ground-document', 'Ухвала суду.pdf');
  const decision = {
    auctionId: auctionId(),
    action: 'suspend',
    reason: 'Ухвала про зупинення',
    documentFileId,
  } as const;
  await auctions['auctions.decide'](decision);
  expect(sent()).toMatchObject([
    {
      body: {
        name: 'suspend',
        payload: {
          reason: 'Ухвала про зупинення',
          groundDocument: { title: 'Ухвала суду', type: 'ground-document' },
        },
      },
    },
  ]);
  expect(() => auctions['auctions.decide']({ ...decision, action: 'cancel' })).toThrow(
    expect.objectContaining({ code: 'invalid-state', reason: 'decision-on-its-way' }),
  );
  expect(sent()).toHaveLength(1);
});

test.each([
  ['act-issued', 'cancel'],
  ['paid', 'suspend'],
  ['running', 'resume'],
  ['suspended', 'suspend'],
] as const)('a %s auction is not to be moved by "%s"', async (state, action) => {
  mirror(state);
  const documentFileId = await file('ground-document', 'Ухвала суду.pdf');
  expect(() =>
    auctions['auctions.decide']({ auctionId: auctionId(), action, reason: 'Ухвала', documentFileId }),
  ).toThrow(expect.objectContaining({ code: 'invalid-state', reason: 'auction-state' }));
  expect(listTransfers(room.workspace.db, 10)).toEqual([]);
});

test('a document of another dossier or a removed one is no ground, and nothing is queued', async () => {
  mirror('running');
  const other = room.newDossier();
  const foreign = await file('ground-document', 'Чужа ухвала.pdf', other);
  const removed = await file('ground-document', 'Ухвала суду.pdf');
  await room.files['files.remove']({ id: removed });
  for (const documentFileId of [foreign, removed]) {
    expect(() =>
      auctions['auctions.decide']({
        auctionId: auctionId(),
        action: 'suspend',
        reason: 'Ухвала',
        documentFileId,
      }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }));
  }
  expect(sent()).toEqual([]);
  expect(listTransfers(room.workspace.db, 10)).toEqual([]);
});

test('a document that the dossier has already is named by the refusal, so that it can be attached', async () => {
  mirror('running');
  const known = await file('ground-document', 'Ухвала суду.pdf');
  const token = room.tokens.register(room.put('Копія ухвали.pdf', smallPdf({ extra: '%Ухвала суду.pdf\n' })));
  expect(
    await room.files['files.add']({ dossierId: id, tokens: [token], type: 'ground-document' }),
  ).toMatchObject([{ ok: false, reason: 'duplicate', knownId: known }]);
});

test('a payment without a sum is refused', () => {
  mirror('awaiting-payment');
  expect(() => auctions['auctions.recordPayment']({ auctionId: auctionId(), met: true, on })).toThrow(
    expect.objectContaining({ code: 'invalid-input', reason: 'payment-sum' }),
  );
  const sumKopiykas = kopiykasSchema.parse(45_200_101);
  // An officer sees the payment; recording it is the organizer's.
  expect(() =>
    auctions['auctions.recordPayment']({ auctionId: auctionId(), met: true, on, sumKopiykas }),
  ).toThrow(expect.objectContaining({ code: 'invalid-state' }));
});
