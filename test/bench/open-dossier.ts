import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.ts';
import { texts } from '../../renderer/i18n/uk/fields.ts';
import { open, signIn, words } from '../e2e/desk/desk.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { scene } from '../support/scenes.ts';
import { benchPassphrase, firstRun, startCoreProcess, unlock } from './core-process.ts';
import { fillOffice } from './filled-office.ts';
import { requireEqual } from './report.ts';

const photos = 40;
const rounds = 15;
export type DossierTimes = {
  /** Click on the row until the frame after the first field stands there with its value. */
  readonly content: readonly number[];
  /** Click on photos and documents until every picture in sight is drawn. */
  readonly pictures: readonly number[];
};

/** Opens a dossier of 40 photos from the list of the real window, over and over; the first opening counts as well. */
export async function measureDossier(): Promise<DossierTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'lotdesk-bench-dossier-'));
  try {
    const title = await makeDossier(folder);
    ensureBuilt((line) => console.log(line));
    const home = mkdtempSync(join(folder, 'home-'));
    const app = await launchApp({ dataDir: join(folder, 'data'), env: { HOME: home } });
    const desk = { app, page: app.page };
    try {
      await signIn(desk, 'officer', benchPassphrase);
      const content: number[] = [];
      const pictures: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await open(desk, 'dossiers');
        await app.page.getByRole('row').filter({ hasText: title }).first().waitFor();
        content.push(await app.page.evaluate(clickUntilField, { title, rail: words.editor.sections }));
        const asked = { rail: words.editor.sections, section: texts.section.files };
        const shown = await app.page.evaluate(clickUntilPictures, asked);
        requireEqual('pictures in sight are there', shown.pictures > 5, true);
        pictures.push(shown.tookMs);
      }
      return { content, pictures };
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeDossier(folder: string): Promise<string> {
  const data = join(folder, 'data');
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  for (let n = 1; n <= photos; n += 1)
    writeFileSync(join(inbox, `фото ${n}.jpg`), await scene(n, { width: 1_280, height: 960 }));
  const first = await startCoreProcess(data);
  await firstRun(first);
  await first.stop();
  const office = await fillOffice(data, 200);
  const [id] = office.ids;
  office.close();
  if (!id) throw new Error('No dossier was made');
  const core = await startCoreProcess(data);
  await unlock(core);
  const paths = { paths: [inbox] };
  const found = (await core.internal('internal.registerFound', paths)) as {
    readonly files: readonly { readonly token: string }[];
  };
  await core.call('files.add', { dossierId: id, tokens: found.files.map(({ token }) => token) });
  const { files, content } = await core.call('dossiers.get', { id });
  requireEqual('photos of the dossier', files.length, photos);
  await core.stop();
  return content.object?.title ?? '';
}

/** Runs in the page. */
function clickUntilField(asked: { readonly title: string; readonly rail: string }): Promise<number> {
  const rows = [...document.querySelectorAll<HTMLElement>('[role=row][id^="dossier-row-"]')];
  const row = rows.find(({ textContent }) => textContent?.includes(asked.title));
  if (!row) throw new Error('No such row');
  const started = performance.now();
  row.click();
  return new Promise((resolve) => {
    const look = (): void => {
      const fields = document.querySelectorAll<HTMLInputElement>('main input, main textarea');
      const drawn = document.querySelector(`nav[aria-label="${asked.rail}"]`);
      if (drawn && [...fields].some(({ value }) => value !== ''))
        requestAnimationFrame(() => resolve(performance.now() - started));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page. */
function clickUntilPictures(asked: {
  readonly rail: string;
  readonly section: string;
}): Promise<{ readonly tookMs: number; readonly pictures: number }> {
  const buttons = document.querySelectorAll<HTMLElement>(`nav[aria-label="${asked.rail}"] button`);
  const button = [...buttons].find(({ textContent }) => textContent?.includes(asked.section));
  if (!button) throw new Error('No such section');
  const started = performance.now();
  button.click();
  return new Promise((resolve) => {
    const look = (): void => {
      const inSight = [...document.querySelectorAll<HTMLImageElement>('main img')].filter((picture) => {
        const { top, bottom } = picture.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
      const done = inSight.length > 5 && inSight.every((one) => one.complete && one.naturalWidth > 0);
      if (done) resolve({ tookMs: performance.now() - started, pictures: inSight.length });
      else requestAnimationFrame(look);
    };
    look();
  });
}
