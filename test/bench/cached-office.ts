import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { firstRun, startCoreProcess } from './core-process.ts';
import { fillOffice } from './filled-office.ts';

const root = join(import.meta.dirname, '../..');
/** What the filled rows depend on: when one of these changes, they are made anew. Later steps run when core opens it. */
const madeBy = [
  'electron/core/db/migrations/0002-dossiers.ts',
  'electron/core/db/migrations/0010-finding.ts',
  'electron/core/db/migrations/0014-four-letters.ts',
  'electron/core/documents/build/*labels.ts',
  'electron/core/dossiers/choice-words.ts',
  'shared/domain/search/*.ts',
  'test/bench/realistic.ts',
  'test/bench/filled-office.ts',
];

/**
 * Gives a folder with an office of `count` dossiers. Made once by core's own store (some two minutes for 100,000) and
 * kept in `out/bench`: benchmarks read it and leave its dossiers as they are.
 */
export async function cachedOffice(count: number, say: (line: string) => void): Promise<string> {
  const kept = join(root, 'out/bench', `office-${count}-${madeByDigest()}`);
  if (!existsSync(kept)) await makeOffice(count, kept, say);
  return kept;
}

async function makeOffice(count: number, kept: string, say: (line: string) => void): Promise<void> {
  const started = performance.now();
  say(`Making an office of ${count} dossiers…`);
  const making = `${kept}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const core = await startCoreProcess(making);
  await firstRun(core);
  await core.stop();
  const office = await fillOffice(making, count);
  office.close();
  renameSync(making, kept);
  say(`made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

function madeByDigest(): string {
  const hash = createHash('sha256');
  for (const path of globSync([...madeBy], { cwd: root }).toSorted())
    if (!path.endsWith('.test.ts')) hash.update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 12);
}
