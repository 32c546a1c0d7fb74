import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPageFile, writtenPath } from './page-path.ts';

let base: string;
let root: string;
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'page-path-')));
  root = join(base, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(base, 'dist-secret'));
  for (const file of [
    'dist/index.html',
    'dist/assets/a.js',
    'dist/.env',
    'dist-secret/key.js',
    'secret.js',
  ]) {
    writeFileSync(join(base, file), file);
  }
  symlinkSync(join(base, 'secret.js'), join(root, 'link.js'));
  symlinkSync(join(base, 'dist-secret'), join(root, 'folder'));
});
afterAll(() => rmSync(base, { recursive: true }));

test('files of the page are found', async () => {
  expect(await findPageFile(root, '/')).toBe(join(root, 'index.html'));
  expect(await findPageFile(root, '/assets/a.js')).toBe(join(root, 'assets/a.js'));
});

test.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/assets/../index.html',
  '/%2e%2e%2fsecret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/%252e%252e%252fsecret.js',
  '/..\\secret.js',
  '/..%5csecret.js',
  '//etc/passwd',
  '///etc/passwd',
  '/C:/Windows/win.ini',
  '/c%3a/windows/win.ini',
  '\\\\server\\share\\x.js',
  '//server/share/x.js',
  '/link.js',
  '/folder/key.js',
  '/../dist-secret/key.js',
  '/index.html%00.js',
  '/index.html\0.js',
  '/.env',
  '/assets/./a.js',
  '/assets//a.js',
  '/assets/a.js/',
  '/assets/a.js::$DATA',
  '/ａssets/a.js',
  '/assets/a.js ',
  '/missing.js',
])('S3: %j is not served', async (path) => {
  expect(await findPageFile(root, path)).toBeUndefined();
});

test('S3: of 10,000 made-up paths none leads out of the folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '/',
    '//',
    '\0',
    '%00',
    'C:',
    'assets',
    'a.js',
    'index.html',
    'link.js',
    'folder',
    'key.js',
    'secret.js',
    'dist-secret',
    'etc',
    'passwd',
    '~',
    '?',
    '#',
    '@',
    ':',
  );
  const paths = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(paths, fc.constantFrom('', '/'), async (pieces, separator) => {
      const file = await findPageFile(root, `/${pieces.join(separator)}`);
      expect(file === undefined || file.startsWith(root + sep)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('the path is taken as it was written, not as it would be folded', () => {
  expect(writtenPath('app://workstation/a/../b?x#y')).toBe('/a/../b');
  expect(writtenPath('app://workstation')).toBe('/');
  expect(writtenPath('app://workstation?x')).toBe('/');
  expect(writtenPath('app://workstation\\..\\x')).toBe('\\..\\x');
});
