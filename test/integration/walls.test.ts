import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const CODE = ['shared', 'electron', 'renderer', 'scripts', 'test'];
const CONFIG = ['tsconfig.json', 'tsconfig.base.json', 'package.json'];

type Finding = {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
};
type Plant = {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** The rule meant, and a word of its message. */
  readonly by: { readonly rule: string; readonly message: string } | { readonly compiler: string };
};

const RESTRICTED = 'eslint(no-restricted-imports)';
const PROPERTIES = 'eslint(no-restricted-properties)';
const plants: readonly Plant[] = [
  {
    what: 'renderer imports node:fs',
    file: 'renderer/planted.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    by: { rule: RESTRICTED, message: 'sandboxed page' },
  },
  {
    what: 'renderer imports core',
    file: 'renderer/planted.ts',
    text: "import { write } from '../electron/core/db/write.ts';\nexport const planted = write;\n",
    by: { rule: RESTRICTED, message: 'only through the contract' },
  },
  {
    what: 'core imports electron outside core.ts',
    file: 'electron/core/files/planted.ts',
    text: "import { app } from 'electron';\nexport const planted = app;\n",
    by: { rule: RESTRICTED, message: 'only core.ts may know electron' },
  },
  {
    what: 'core imports the database driver outside db/',
    file: 'electron/core/files/planted.ts',
    text: "import Database from 'better-sqlite3';\nexport const planted = Database;\n",
    by: { rule: RESTRICTED, message: 'only db/ opens the database' },
  },
  {
    what: 'core prepares SQL outside a store',
    file: 'electron/core/files/planted.ts',
    text: "import type { Db } from '../db/open.ts';\nexport const planted = (db: Db) => db.prepare('SELECT 1').get();\n",
    by: { rule: PROPERTIES, message: 'SQL lives in stores' },
  },
  {
    what: 'core runs SQL outside a store',
    file: 'electron/core/files/planted.ts',
    text: "import type { Tx } from '../db/write.ts';\nexport const planted = (tx: Tx) => tx.exec('DELETE FROM lot');\n",
    by: { rule: PROPERTIES, message: 'SQL lives in stores' },
  },
  {
    what: 'core asks SQLite for a setting outside db/',
    file: 'electron/core/files/planted.ts',
    text: "import type { Db } from '../db/open.ts';\nexport const planted = (db: Db) => db.pragma('user_version');\n",
    by: { rule: PROPERTIES, message: 'SQL lives in stores' },
  },
  {
    what: 'core/db imports electron',
    file: 'electron/core/db/planted.ts',
    text: "import { app } from 'electron';\nexport const planted = app;\n",
    by: { rule: RESTRICTED, message: 'only core.ts may know electron' },
  },
  {
    what: 'main imports core',
    file: 'electron/main/planted.ts',
    text: "import { write } from '../core/db/write.ts';\nexport const planted = write;\n",
    by: { rule: RESTRICTED, message: 'main imports only shared and main' },
  },
  {
    what: 'preload imports node:fs',
    file: 'electron/preload/planted.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    by: { rule: RESTRICTED, message: 'preload is sandboxed' },
  },
  {
    what: 'a screen imports another screen',
    file: 'renderer/features/today/planted.ts',
    text: "import { planted as other } from '../exchange/planted.ts';\nexport const planted = other;\n",
    by: { rule: RESTRICTED, message: 'screens do not import each other' },
  },
  {
    what: 'shared imports node:',
    file: 'shared/domain/planted.ts',
    text: "import { join } from 'node:path';\nexport const planted = join;\n",
    by: { rule: RESTRICTED, message: 'shared is pure' },
  },
  {
    what: 'shared uses the DOM',
    file: 'shared/domain/planted.ts',
    text: 'export const planted = document.title;\n',
    by: { rule: 'eslint(no-restricted-globals)', message: 'document' },
  },
  {
    what: 'a circle of imports',
    file: 'shared/domain/planted.ts',
    text: "import { circle } from './planted-circle.ts';\nexport const planted = (): unknown => circle;\n",
    by: { rule: 'import(no-cycle)', message: 'cycle' },
  },
  {
    what: 'the compiler knows no DOM in shared',
    file: 'shared/domain/planted.ts',
    text: 'export const planted = document.title;\n',
    by: { compiler: 'TS2584' },
  },
  {
    what: 'the compiler knows no Node in shared',
    file: 'shared/domain/planted.ts',
    text: "export const planted = Buffer.from('');\n",
    by: { compiler: 'TS2591' },
  },
  {
    what: 'the compiler knows no Node in the page',
    file: 'renderer/planted.ts',
    text: 'export const planted = process.env;\n',
    by: { compiler: 'TS2591' },
  },
];

let tree = '';
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'lotdesk-walls-'));
  for (const folder of CODE) {
    cpSync(join(root, folder), join(tree, folder), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
  }
  for (const file of CONFIG) cpSync(join(root, file), join(tree, file));
  // Type-aware rules need a whole program and are run by `npm run lint`; the walls are rules about imports.
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(tree, '.oxlintrc.json'), JSON.stringify({ ...config, options: {} }));
  mkdirSync(join(tree, 'renderer/features/exchange'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

async function lint(paths: readonly string[]): Promise<readonly Finding[]> {
  const outcome = await run(bin('oxlint'), ['--format', 'json', '-c', '.oxlintrc.json', ...paths], {
    cwd: tree,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout: string }) => error);
  return (JSON.parse(outcome.stdout) as { diagnostics: Finding[] }).diagnostics;
}

async function compile(project: string): Promise<string> {
  const outcome = await run(bin('tsc'), ['-b', project, '--pretty', 'false'], { cwd: tree }).catch(
    (error: { stdout: string }) => error,
  );
  return outcome.stdout;
}

function projectOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'electron' ? `${parts[0]}/${parts[1]}` : String(parts[0]);
}

test('the tree is clean before anything is planted', async () => {
  expect(await lint(CODE)).toEqual([]);
  expect(await compile('tsconfig.json')).toBe('');
});

/** What catches the file: compiler output, or the linter's `code: message help` lines for this very file. */
async function catchers({ file, by }: Plant): Promise<string> {
  if ('compiler' in by) return compile(projectOf(file));
  const here = (await lint([file])).filter((finding) => finding.filename.endsWith(file));
  return here.map(({ code, message, help }) => `${code}: ${message} ${help ?? ''}`).join('\n');
}

test.each(plants)('caught by the rule meant: $what', async (plant) => {
  const path = join(tree, plant.file);
  const circle = join(tree, dirname(plant.file), 'planted-circle.ts');
  const neighbour = join(tree, 'renderer/features/exchange/planted.ts');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, plant.text);
  writeFileSync(
    circle,
    "import { planted } from './planted.ts';\nexport const circle = (): unknown => planted;\n",
  );
  writeFileSync(neighbour, 'export const planted = 1;\n');
  const said = await catchers(plant);
  for (const planted of [path, circle, neighbour]) rmSync(planted, { force: true });
  const line = 'compiler' in plant.by ? plant.by.compiler : plant.by.rule;
  const word = 'compiler' in plant.by ? plant.file.split('/').at(-1) : plant.by.message;
  expect(
    said
      .split('\n')
      .filter((row) => row.includes(line))
      .join('\n'),
  ).toContain(word);
});
