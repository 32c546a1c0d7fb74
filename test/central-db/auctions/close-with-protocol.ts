import canonicalize from 'canonicalize';
import { assert } from '../../../shared/assert.ts';
import type { DocumentRef } from '../../../shared/central-api/document.ts';
import type { Milestone } from '../../../shared/central-api/milestone.ts';
import { kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { sha256Schema } from '../../../shared/domain/ids.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import type { WorkCalendar } from '../../../shared/domain/terms/calendar.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { addFile, useFile } from '../files/file-rows.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../sql/sql.ts';
import { saveAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { findBidder } from './bidding.ts';
import { lotOf } from './outcome.ts';
import { protocolData } from './protocol-data.ts';
import { drawProtocol } from './protocol-pdf.ts';

/** Office id under which the server's own files are tied to a lot. */
export const serverOffice = 'server';

/** running → held → awaiting-payment: the highest bid wins, the protocol is formed and filed, the terms begin. */
export async function closeWithProtocol(
  services: Services,
  tx: Tx,
  record: AuctionRecord,
  at: number,
): Promise<void> {
  const highest = record.bids.at(-1);
  assert(highest, 'a held auction has a bid');
  const bidder = await findBidder(tx, record.id, highest.participant);
  assert(bidder, 'a bid is of a registered bidder');
  const { platformId: _platformId, ...winner } = bidder;
  const held = await saveAuction(tx, record, { state: 'held', winner, finalPrice: highest.sum }, at);
  const lot = await lotOf(tx, record);
  const ruleSet = await services.reference.ruleSet(tx, lot.ruleSet);
  assert(ruleSet, 'a published lot has a known rule set');
  const milestones = openMilestones(ruleSet, await services.reference.calendar(tx), at);
  const payment = milestones.find(({ kind }) => kind === 'payment');
  const data = {
    ...protocolData(lot, held, bidder, at),
    payment: {
      dueOn: payment?.dueOn ?? '',
      article: payment?.article ?? '',
      toVerify: payment?.toVerify ?? true,
    },
  };
  const title = `Протокол електронних торгів № ${data.number}`;
  const json = new TextEncoder().encode(canonicalize(data));
  const pdf = await drawProtocol(data);
  const filed = { lotId: lot.id, title, at };
  const protocolDocument = await fileOwn(services, tx, {
    ...filed,
    bytes: pdf,
    mediaType: 'application/pdf',
  });
  const protocolJson = await fileOwn(services, tx, { ...filed, bytes: json, mediaType: 'application/json' });
  const protocol: Milestone = {
    ...dueFields(ruleSet, 'protocol.form', await services.reference.calendar(tx), at),
    kind: 'protocol',
    met: true,
    on: data.formedOn,
    document: protocolDocument,
  };
  const changes: Partial<AuctionRecord> = {
    state: 'awaiting-payment',
    protocolNumber: data.number,
    protocolDocument,
    protocolData: protocolJson,
    milestones: [protocol, ...milestones],
  };
  await saveAuction(tx, held, changes, at);
}

function openMilestones(ruleSet: RuleSet, calendar: WorkCalendar, at: number): Milestone[] {
  return [
    { kind: 'payment', ...dueFields(ruleSet, 'payment.winner', calendar, at) },
    { kind: 'deposit-return', ...dueFields(ruleSet, 'deposit.return', calendar, at) },
  ];
}

function dueFields(
  ruleSet: RuleSet,
  key: Parameters<typeof dueDayOf>[1],
  calendar: WorkCalendar,
  at: number,
) {
  const { on: dueOn, article, toVerify } = dueDayOf(ruleSet, key, kyivDateOf(at), calendar);
  return { dueOn, article, toVerify };
}

type OwnFile = {
  readonly lotId: string;
  readonly title: string;
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
};

/** The server's own document: stored by hash, readable by who sees the lot whole. */
async function fileOwn(services: Services, tx: Tx, own: OwnFile): Promise<DocumentRef> {
  const { lotId, title, at, bytes, mediaType } = own;
  const sha256 = sha256Schema.parse(await services.files.put(bytes));
  await addFile(tx, { sha256, size: bytes.length, mediaType }, serverOffice, at);
  await useFile(tx, sha256, lotId, serverOffice);
  return { sha256, title, type: 'protocol', size: bytes.length, mediaType };
}
