import { unreachable } from '../../shared/assert.ts';
import type { ExchangeView } from '../../shared/contract/exchange.ts';
import type { Tone } from './state-tone.ts';

export type ExchangeStatus = {
  /** i18n key `exchangeStatus.<key>`. */
  readonly key: string;
  readonly tone: Tone;
  readonly count: number;
  readonly bytes: { readonly sent: number; readonly total: number } | undefined;
};

const plain = { bytes: undefined } as const;
const fixedTones = { 'not-enrolled': 'neutral', unauthorized: 'bad', blocked: 'bad' } as const;

/** What the top bar says of the exchange in three words: the most pressing thing wins. */
export function toExchangeStatus(view: ExchangeView): ExchangeStatus {
  const refused = view.queue.filter(({ state }) => state === 'parked').length;
  const count = view.queue.length - refused;
  const { engine } = view;
  switch (engine.kind) {
    case 'not-enrolled':
    case 'unauthorized':
    case 'blocked':
      return { key: engine.kind, tone: fixedTones[engine.kind], count, ...plain };
    case 'sending-files': {
      const bytes = { sent: engine.sentBytes, total: engine.totalBytes };
      return { key: wayOfFiles(view), tone: 'info', count, bytes };
    }
    case 'pushing':
    case 'pulling':
      return { key: 'travelling', tone: 'info', count, ...plain };
    case 'paused':
    case 'offline':
      return toHeldStatus(engine.kind, count);
    case 'stopped':
    case 'waiting':
    case 'idle':
      return toQuietStatus(engine.kind, refused, count);
    default:
      return unreachable(engine);
  }
}

/** Received are files that all come from the central database, as at an organizer's. */
function wayOfFiles({ transfers }: ExchangeView): 'sending' | 'receiving' {
  const open = transfers.filter(({ state }) => state === 'waiting' || state === 'travelling');
  return open.length > 0 && open.every(({ direction }) => direction === 'down') ? 'receiving' : 'sending';
}

/** Held back: how much gathers meanwhile is told. */
function toHeldStatus(kind: 'paused' | 'offline', count: number): ExchangeStatus {
  return { key: count > 0 ? `${kind}Waiting` : kind, tone: 'attention', count, ...plain };
}

/** Nothing travels: what is left in the queue decides. */
function toQuietStatus(kind: 'stopped' | 'waiting' | 'idle', refused: number, count: number): ExchangeStatus {
  if (refused > 0) return { key: 'refused', tone: 'bad', count: refused, ...plain };
  if (count > 0) return { key: 'waiting', tone: 'info', count, ...plain };
  if (kind === 'stopped') return { key: 'stopped', tone: 'neutral', count, ...plain };
  return { key: 'up-to-date', tone: 'good', count, ...plain };
}
