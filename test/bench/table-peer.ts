import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { texts } from '../../renderer/i18n/uk/states.ts';
import type { DossierPage } from '../../shared/contract/dossiers.ts';
import type { BridgedWindow } from '../e2e/support/bridge.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type PeerWindow = {
  /** The rows as JSON, outside of the page's heap: in turns each table has only its own rows there. */
  peerRows: Blob;
  readonly showPeer: (options: object) => void;
  readonly hidePeer: () => void;
};

/** As the table of dossiers has them. */
export const rowHeight = 38;
const overscan = 3;

/** Bundles the list of react-window for production, as one script for a page. */
export async function bundlePeer(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'peers/table-peer.js'),
        formats: ['iife'],
        name: 'tablePeer',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The peer of the table was not built');
  return output.output[0].code;
}

/**
 * Reads all rows of the list into the page and keeps there the texts that the table of dossiers draws in its columns, so
 * that both draw the same: react-window has them in memory while it is shown.
 */
export async function readPeerRows(page: Page, filter: object, count: number): Promise<void> {
  await page.evaluate(readTexts, { filter, count, states: texts.dossierState });
}

/** Runs in the page. */
async function readTexts(asked: {
  readonly filter: object;
  readonly count: number;
  readonly states: Readonly<Record<string, string>>;
}): Promise<void> {
  const { app } = globalThis as unknown as BridgedWindow;
  const rows: (readonly string[])[] = [];
  while (rows.length < asked.count) {
    const { value } = await app.call('dossiers.list', { ...asked.filter, offset: rows.length, limit: 100 });
    for (const row of (value as DossierPage).rows) {
      const price = ((row.startPriceKopiykas ?? 0) / 100).toLocaleString('uk-UA', {
        minimumFractionDigits: 2,
      });
      const day = new Date(row.updatedAt).toLocaleDateString('uk-UA');
      const { title, proceedingNumber, debtor, settlement } = row;
      const cells = ['', title, asked.states[row.state], proceedingNumber, debtor, settlement, price, day];
      rows.push(cells.map((text) => text ?? ''));
    }
  }
  (globalThis as unknown as PeerWindow).peerRows = new Blob([JSON.stringify(rows)]);
}

/** Shows those rows over the given place of the window. */
export async function showPeer(page: Page, script: string, box: Box): Promise<void> {
  await page.evaluate(script);
  await page.evaluate(
    async (options) => {
      const { peerRows, showPeer: show } = globalThis as unknown as PeerWindow;
      show({ ...options, rows: JSON.parse(await peerRows.text()) as unknown });
    },
    { box, rowHeight, overscan },
  );
  await page.locator('#peer [role=row]').first().waitFor();
  await page.requestGC();
}

/** Takes it off and gives its rows back. */
export async function hidePeer(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as PeerWindow).hidePeer());
  await page.requestGC();
}
