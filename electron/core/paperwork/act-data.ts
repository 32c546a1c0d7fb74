import type { Auction } from '../../../shared/central-api/auction.ts';
import type { PaperProblem } from '../../../shared/contract/paperwork.ts';
import { applyingContent } from '../../../shared/domain/fields/applying-content.ts';
import type { CivilDate, EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { isBlank } from '../../../shared/domain/fields/read-leaf.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { AuctionId } from '../../../shared/domain/ids.ts';
import { fromMoney, type Money } from '../../../shared/domain/money.ts';
import type { Db } from '../db/open.ts';
import type { ActData } from '../documents/build/act-paper.ts';
import type { StoredDossier } from '../dossiers/store.ts';
import { findLot, listAuctionsOf } from '../exchange/lot-store.ts';
import { readOffice } from '../settings/office.ts';
import type { Workspace } from '../workspace.ts';
import { centralName } from './central-name.ts';

/** `data` only when nothing is missing; `preview` shows what there is, with a dash where something is not. */
export type ActDraft = {
  readonly data: ActData | undefined;
  readonly preview: ActData;
  readonly problems: readonly PaperProblem[];
  readonly auctionId: AuctionId | undefined;
};

/** Fields that the act cannot do without (domain/procedure.md 4.8). */
const needed = [
  '/proceeding/officeName',
  '/proceeding/officerName',
  '/proceeding/number',
  '/proceeding/documentNumber',
  '/proceeding/documentDate',
  '/proceeding/documentIssuedBy',
  '/object/title',
  '/object/address',
  '/rights/titleKind',
] as const;

/** Gathers the act's data from the dossier and the mirror of its last auction. */
export function toActData(workspace: Workspace, dossier: StoredDossier): ActDraft {
  const { db } = workspace;
  const auction = listAuctionsOf(db, dossier.id).at(-1);
  const state = isStateOffice(dossier);
  const names = namesOf(db, dossier);
  const nameless = Object.entries(names).filter(([, name]) => isBlank(name));
  const problems = [
    ...contentProblems(dossier.content),
    ...auctionProblems(auction),
    ...nameless.map(([pointer]) => ({ code: 'missing', pointer })),
  ];
  const today = workspace.today();
  const preview: ActData = {
    objectType: dossier.objectType,
    content: applyingContent(dossier.objectType, dossier.content),
    lotNumber: names['/lot/number'] ?? dash,
    organizer: names['/lot/organizer'] ?? dash,
    ...auctionParts(auction, today),
    head: state ? (names['/approval/name'] ?? dash) : undefined,
    date: today,
    place: names['/office/settlement'] ?? dash,
  };
  return { data: problems.length === 0 ? preview : undefined, preview, problems, auctionId: auction?.id };
}

/** What the act takes from around the dossier, by the place where it is mended. */
function namesOf(db: Db, dossier: StoredDossier): Readonly<Record<string, string | undefined>> {
  return {
    '/lot/number': findLot(db, dossier.id)?.lotNumber,
    '/lot/organizer': centralName(db),
    '/office/settlement': readOffice(db).settlement,
    ...(isStateOffice(dossier) ? { '/approval/name': dossier.approval?.name } : {}),
  };
}

function isStateOffice({ content }: StoredDossier): boolean {
  return content.proceeding?.officerKind === 'state';
}

const dash = '—';

function contentProblems(content: DossierContent): readonly PaperProblem[] {
  const missing = needed.filter((pointer) => isBlank(valueAt(content, pointer)));
  const debtors = (content.parties?.list ?? []).flatMap((party, index) =>
    party.role === 'debtor' ? [{ party, index }] : [],
  );
  const unknown = debtors.flatMap(({ party, index }) =>
    (['name', 'address'] as const)
      .filter((key) => isBlank(party[key]))
      .map((key) => `/parties/list/${index}/${key}`),
  );
  return [...missing, ...unknown, ...(debtors.length === 0 ? ['/parties/list'] : [])].map((pointer) => ({
    code: 'missing',
    pointer,
  }));
}

function auctionProblems(auction: Auction | undefined): readonly PaperProblem[] {
  if (!auction) return [{ code: 'no-auction', pointer: '/auction' }];
  const payment = milestoneOf(auction, 'payment');
  const facts: readonly (readonly [pointer: string, present: boolean])[] = [
    ['/auction/protocolNumber', !isBlank(auction.protocolNumber)],
    ['/auction/protocolDate', milestoneOf(auction, 'protocol')?.on !== undefined],
    ['/auction/finalPrice', auction.finalPrice !== undefined],
    ['/auction/winner/name', !isBlank(auction.winner?.name)],
    ['/auction/winner/code', !isBlank(auction.winner?.code)],
    ['/auction/winner/address', !isBlank(auction.winner?.address)],
  ];
  const missing = facts.filter(([, present]) => !present).map(([pointer]) => ({ code: 'missing', pointer }));
  if (payment?.met !== true || payment.on === undefined || payment.sum === undefined) {
    return [...missing, { code: 'not-paid', pointer: '/auction/payment' }];
  }
  const short = auction.finalPrice !== undefined && fromMoney(payment.sum) < fromMoney(auction.finalPrice);
  return short ? [...missing, { code: 'paid-less', pointer: '/auction/payment' }] : missing;
}

type AuctionParts = Pick<ActData, 'auction' | 'winner' | 'payment'>;

function auctionParts(auction: Auction | undefined, today: CivilDate): AuctionParts {
  if (!auction) return noAuction(today);
  const payment = milestoneOf(auction, 'payment');
  const { name = dash, code = dash, address = dash } = auction.winner ?? {};
  return {
    auction: {
      number: auction.number,
      attempt: auction.attempt as 1 | 2 | 3,
      startsAt: Date.parse(auction.startsAt) as EpochMs,
      endsAt: Date.parse(auction.endsAt) as EpochMs,
      bidders: auction.biddersByPlatform.reduce((sum, { bidders }) => sum + bidders, 0),
      startPriceKopiykas: fromMoney(auction.startPrice),
      finalPriceKopiykas: sumOf(auction.finalPrice),
      protocolNumber: auction.protocolNumber ?? dash,
      protocolDate: milestoneOf(auction, 'protocol')?.on ?? today,
    },
    winner: { name, code, address },
    payment: { on: payment?.on ?? today, sumKopiykas: sumOf(payment?.sum) },
  };
}

/** Only for the preview: the problems say that there is no auction yet. */
function noAuction(today: CivilDate): AuctionParts {
  const at = 0 as EpochMs;
  return {
    auction: {
      number: dash,
      attempt: 1,
      startsAt: at,
      endsAt: at,
      bidders: 0,
      startPriceKopiykas: 0,
      finalPriceKopiykas: 0,
      protocolNumber: dash,
      protocolDate: today,
    },
    winner: { name: dash, code: dash, address: dash },
    payment: { on: today, sumKopiykas: 0 },
  };
}

function sumOf(money: Money | undefined): number {
  return money ? fromMoney(money) : 0;
}

function milestoneOf(auction: Auction, kind: Auction['milestones'][number]['kind']) {
  return auction.milestones.find((milestone) => milestone.kind === kind);
}
