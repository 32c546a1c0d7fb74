import { createHash } from 'node:crypto';
import type { Auction } from '../../../shared/central-api/auction.ts';
import type { DocumentRef } from '../../../shared/central-api/document.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { Tx } from '../db/write.ts';
import { type NamedFile, replaceFiles } from './remote-file-store.ts';

/** Replaces the files that a lot names: removed documents leave the list. */
export function putLotFiles(tx: Tx, lot: Lot): void {
  const documents = lot.documents
    .filter(({ removed }) => !removed)
    .map(({ id, sha256, title, type, mediaType, size, order, cover }) => ({
      id,
      sha256,
      title,
      type,
      mediaType,
      size,
      position: order,
      cover: cover === true ? 1 : 0,
    }));
  const grounds = [lot.groundDocument, ...(lot.keptDocuments ?? [])].map((ref, index) =>
    ref ? fromRef(lot.id, ref, 10_000 + index) : undefined,
  );
  replaceFiles(tx, lot.id, 'lot', [...documents, ...grounds.filter((file) => file !== undefined)]);
}

/** Replaces the files that an attempt names: protocol, ground, documents of its milestones. */
export function putAuctionFiles(tx: Tx, auction: Auction): void {
  const refs: readonly { readonly ref: DocumentRef | undefined; readonly type?: DocumentType }[] = [
    { ref: auction.protocolDocument, type: 'protocol' },
    { ref: auction.groundDocument, type: 'ground-document' },
    ...auction.milestones.map(({ document }) => ({ ref: document })),
  ];
  const files = refs.flatMap(({ ref, type }, index) =>
    ref ? [fromRef(auction.id, { ...ref, type: ref.type ?? type }, index)] : [],
  );
  const unique = new Map(files.map((file) => [file.id, file]));
  replaceFiles(tx, auction.lotId, auction.id, [...unique.values()]);
}

/** References have no id of their own: one is derived from place and content, the same on every workstation. */
function fromRef(place: string, ref: DocumentRef, position: number): NamedFile {
  return {
    id: derivedUuid(`${place}\n${ref.sha256}`),
    sha256: ref.sha256,
    title: ref.title,
    type: ref.type ?? 'other',
    mediaType: ref.mediaType,
    size: ref.size,
    position,
    cover: 0,
  };
}

/** Gives a UUID (version 8, RFC 9562) made from a text: the same text gives the same id. */
export function derivedUuid(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
