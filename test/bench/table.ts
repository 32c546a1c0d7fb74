/**
 * Scrolling a list of 100,000 dossiers by the wheel in the real window, rows read from core as they come in sight; beside
 * it react-window in the same window of the same Chromium, in turns, with every row in memory, the same texts in the same columns.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ensureBuilt } from '../../scripts/build.ts';
import type { DossierFilter, DossierPage } from '../../shared/contract/dossiers.ts';
import { type Desk, open, signIn } from '../e2e/desk/desk.ts';
import { callCore } from '../e2e/support/bridge.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { cachedOffice } from './cached-office.ts';
import { benchPassphrase } from './core-process.ts';
import { report, requireEqual, timeResults } from './report.ts';
import { bundlePeer, hidePeer, readPeerRows, rowHeight, showPeer } from './table-peer.ts';
import { type Frames, scrollFrames, textsAt, wheelSteps } from './table-scroll.ts';

const count = Number(process.argv[2] ?? 100_000);
const rounds = 3;
const loadBefore = loadavg()[0] ?? 0;
const ours = '[role=grid]';
const peer = '#peer > *';
const whole: Omit<DossierFilter, 'offset' | 'limit'> = {
  search: '',
  states: [],
  objectTypes: [],
  archived: false,
  sort: 'updated',
  descending: true,
};
const lookedAt = [0, 1_234, Math.floor(count / 2), count - 60];
const digest = (texts: readonly string[]) => createHash('sha256').update(texts.join('\n')).digest('hex');

/** Title of the dossier at a place of the list, by what core says. */
async function titlesFrom(page: Page, offset: number): Promise<readonly string[]> {
  const reply = await callCore(page, 'dossiers.list', { ...whole, offset, limit: 100 });
  const { rows, total } = reply.value as DossierPage;
  requireEqual('dossiers in all', total, count);
  return rows.map(({ title }) => title);
}

async function checkOurs(page: Page): Promise<void> {
  for (const index of lookedAt) {
    const seen = await textsAt(page, ours, index, rowHeight);
    const titles = await titlesFrom(page, index);
    const meant = seen.map(([place]) => titles[place - index] ?? `no row ${place}`);
    const places = seen.map(([place]) => place - (seen[0]?.[0] ?? 0));
    requireEqual(`rows in sight at ${index}, one after another`, places, [...seen.keys()]);
    requireEqual(`a screen of rows at ${index}`, seen.length > 10, true);
    requireEqual(`their titles (${seen.length})`, digest(seen.map(([, text]) => text)), digest(meant));
  }
}

async function checkPeer(page: Page): Promise<void> {
  for (const index of lookedAt) {
    const seen = await textsAt(page, peer, index, rowHeight);
    requireEqual(`react-window: a screen of rows at ${index}`, seen.length > 10, true);
    const titles = await titlesFrom(page, index);
    const meant = seen.map(([place]) => titles[place - index] ?? `no row ${place}`);
    requireEqual('react-window: their texts', digest(seen.map(([, text]) => text)), digest(meant));
  }
}

async function measure(desk: Desk): Promise<{ readonly ours: Frames[]; readonly peer: Frames[] }> {
  const { page } = desk;
  const script = await bundlePeer();
  await readPeerRows(page, whole, count);
  const measured: { readonly ours: Frames[]; readonly peer: Frames[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    await open(desk, 'dossiers');
    await page.locator('[role=row][id^="dossier-row-"]').first().waitFor();
    const box = await page.locator(ours).boundingBox();
    if (!box) throw new Error('The table has no place');
    measured.ours.push(await scrollFrames(page, ours));
    if (round === 0) await checkOurs(page);
    await open(desk, 'settings');
    await page.locator(ours).waitFor({ state: 'detached' });
    await showPeer(page, script, box);
    measured.peer.push(await scrollFrames(page, peer));
    if (round === 0) await checkPeer(page);
    await hidePeer(page);
  }
  return measured;
}

const folder = await cachedOffice(count, (line) => console.log(line));
ensureBuilt((line) => console.log(line));
const app = await launchApp({
  dataDir: folder,
  env: { HOME: mkdtempSync(join(tmpdir(), 'lotdesk-bench-home-')) },
});
const desk = { app, page: app.page };
const measured = await (async () => {
  try {
    await signIn(desk, 'officer', benchPassphrase);
    return await measure(desk);
  } finally {
    await app.close();
  }
})();

const times = (frames: readonly Frames[]) => frames.flatMap((round) => round.times);
const sum = (frames: readonly Frames[], of: 'blank' | 'travelled') =>
  frames.reduce((total, round) => total + round[of], 0);
const over50 = (frames: readonly Frames[]) => times(frames).filter((time) => time > 50).length;
const asked = rounds * wheelSteps.reduce((total, step) => total + Math.abs(step), 0);
const beside = (scenario: string, unit: string, left: number, right: number) => ({
  scenario,
  metric: 'sum',
  unit,
  ours: left,
  peer: right,
  peerName: 'react-window',
});
requireEqual(
  'nine tenths of the wheel became scrolling, in both',
  [measured.ours, measured.peer].map((frames) => sum(frames, 'travelled') > asked * 0.9),
  [true, true],
);
report('table', loadBefore, [
  ...timeResults(`frame while ${count} rows scroll`, times(measured.ours), {
    peer: times(measured.peer),
    peerName: 'react-window, all rows in memory',
  }),
  beside('frames over 50 ms', 'frames', over50(measured.ours), over50(measured.peer)),
  {
    scenario: 'frames with a row whose page had not come',
    metric: 'sum',
    unit: 'frames',
    ours: sum(measured.ours, 'blank'),
  },
]);
