import { parseAnswer } from '../../../shared/central-api/answer.ts';
import { type Auction, auctionSchema } from '../../../shared/central-api/auction.ts';
import { type Lot, lotSchema } from '../../../shared/central-api/lot.ts';
import type { AuctionState } from '../../../shared/contract/auctions.ts';
import type { LotState } from '../../../shared/domain/dossier.ts';
import { toMoney } from '../../../shared/domain/money.ts';
import type { CommandBody, CommandPayload } from './commands.ts';
import { decideStale, same } from './conflict.ts';
import type { Outcome } from './outcome.ts';
import type { OutboxCommand } from './outbox-store.ts';
import { derivedUuid } from './remote-files.ts';
import type { Caller } from './sign-in.ts';
import type { Speak } from './session.ts';

/** What the server made of a command: the lot or the auction as it is now. */
export type Result = { readonly lot: Lot } | { readonly auction: Auction };
export type Sending = {
  readonly speak: Speak;
  readonly command: OutboxCommand;
  readonly caller: Caller;
  readonly signal: AbortSignal;
};
type Decision = Exclude<CommandBody, { name: 'submit-dossier' }>;

const targets: Partial<Record<CommandBody['name'], LotState>> = {
  withdraw: 'withdrawn',
  close: 'closed',
  accept: 'accepted',
  return: 'returned',
  publish: 'published',
};
const auctionTargets: Partial<Record<CommandBody['name'], AuctionState>> = {
  suspend: 'suspended',
  cancel: 'cancelled',
};

/**
 * Decisions that hold whatever happened since: an officer's word about the own lot, and a suspension (a court stops
 * the sale, whether bidding has begun meanwhile or not). The server still judges the state.
 */
const meantWhateverCame: ReadonlySet<CommandBody['name']> = new Set(['withdraw', 'close', 'suspend']);

/**
 * The idempotency key of one call of a command. The plain call carries the command's own id; further steps, a call
 * upon another revision and a call after a person sent it again carry keys derived from it, the same after a restart.
 */
export function stepKey(command: OutboxCommand, step: string): string {
  const round = command.round === 0 ? '' : `\n${command.round}`;
  return step === '' && round === ''
    ? command.commandId
    : derivedUuid(`${command.commandId}\n${step}${round}`);
}

/** Sends a command that is one call: a change of state of a lot or an auction. Replays it once upon a newer revision. */
export async function sendDecision(sending: Sending, body: Decision): Promise<Outcome<Result>> {
  const { command } = sending;
  const first = await callDecision(sending, body, command.baseRevision, '');
  if (first.kind !== 'conflict') return first;
  const current = readCurrent(first.current);
  if (!current) return { kind: 'rejected', refusal: first.refusal };
  const decision = decideStale({
    base: command.base,
    current: 'lot' in current ? current.lot : { state: current.auction.state },
    target: 'lot' in current ? targets[body.name] : auctionTargets[body.name],
    ledByUs: ledByUs(current, command, body),
    own: meantWhateverCame.has(body.name),
  });
  if (decision === 'already') return doneWith(current);
  if (decision === 'ask') return { kind: 'rejected', refusal: { ...first.refusal, code: 'conflict' } };
  const rev = 'lot' in current ? current.lot.rev : current.auction.rev;
  return await callDecision(sending, body, rev, `rev ${rev}`);
}

async function callDecision(
  sending: Sending,
  body: Decision,
  ifMatchRev: number,
  step: string,
): Promise<Outcome<Result>> {
  const { speak, command, caller, signal } = sending;
  const common = { method: 'POST', idempotencyKey: stepKey(command, step), ifMatchRev } as const;
  if ('auctionId' in body.payload) {
    const { auctionId, ...payload } = body.payload;
    const path = `/auctions/${encodeURIComponent(auctionId)}/${body.name === 'milestone' ? 'milestones' : body.name}`;
    const json = body.name === 'milestone' ? toMilestone(body.payload) : payload;
    const outcome = await speak(caller, { ...common, path, json, schema: auctionSchema }, signal);
    return outcome.kind === 'done' ? doneWith({ auction: outcome.value }) : outcome;
  }
  const path = `/lots/${command.dossierId}/${body.name}`;
  const outcome = await speak(caller, { ...common, path, json: body.payload, schema: lotSchema }, signal);
  return outcome.kind === 'done' ? doneWith({ lot: outcome.value }) : outcome;
}

/** A good outcome with what the server gave. */
export function doneWith(result: Result): Outcome<Result> {
  const { rev } = 'lot' in result ? result.lot : result.auction;
  return { kind: 'done', status: 200, value: result, rev };
}

function readCurrent(current: unknown): Result | undefined {
  const lot = parseAnswer(lotSchema, current);
  if (lot.success) return { lot: lot.data };
  const auction = parseAnswer(auctionSchema, current);
  return auction.success ? { auction: auction.data } : undefined;
}

function ledByUs(current: Result, command: OutboxCommand, body: Decision): boolean {
  if ('auction' in current) {
    if ('groundDocument' in body.payload)
      return current.auction.groundDocument?.sha256 === body.payload.groundDocument.sha256;
    const milestone = body.name === 'milestone' ? body.payload : undefined;
    return current.auction.milestones.some(({ kind, on }) => kind === milestone?.kind && on === milestone.on);
  }
  const { lot } = current;
  if (body.name === 'accept') return lot.acceptedBy?.userId === command.actorId;
  if (body.name === 'publish') return lot.publishedBy?.userId === command.actorId;
  return body.name !== 'return' || same(lot.reasons, body.payload.reasons);
}

function toMilestone(payload: CommandPayload<'milestone'>) {
  const { kind, met, on, sumKopiykas, documentSha256, documentTitle, documentType } = payload;
  return {
    kind,
    met,
    on,
    ...(sumKopiykas === undefined ? {} : { sum: toMoney(sumKopiykas) }),
    ...(documentSha256 === undefined
      ? {}
      : {
          document: {
            sha256: documentSha256,
            title: documentTitle ?? kind,
            ...(documentType === undefined ? {} : { type: documentType }),
          },
        }),
  };
}
