import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type PeerWindow = {
  readonly showPeer: (options: object) => void;
  readonly hidePeer: () => void;
};

/** As the table of dossiers has them. */
export const rowHeight = 38;
const overscan = 12;

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

/** Text of one cell of the made rows. */
export function peerText(index: number, column: number): string {
  const texts = ['', `Квартира № ${index + 1}, Київ`, 'Готується', String(70_000_000 + index)];
  return texts[column] ?? `комірка ${index + 1}/${column}`;
}

/** Shows `count` rows of eight cells over the given place of the window. */
export async function showPeer(page: Page, script: string, count: number, box: Box): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) =>
    Array.from({ length: 8 }, (_cell, column) => peerText(index, column)),
  );
  await page.evaluate(script);
  await page.evaluate(([options]) => (globalThis as unknown as PeerWindow).showPeer(options), [
    { rows, box, rowHeight, overscan },
  ] as const);
  await page.locator('#peer [role=row]').first().waitFor();
}

export async function hidePeer(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as PeerWindow).hidePeer());
}
