import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFolderTrouble } from './data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder that can be made and written to is in nobody’s way, and what stands in it stays', () => {
  const dataDir = join(folder, 'new', 'data');
  expect(findFolderTrouble(dataDir)).toBeUndefined();
  writeFileSync(join(dataDir, 'logs', 'shell.log'), 'line');
  expect(findFolderTrouble(dataDir)).toBeUndefined();
  expect(readdirSync(join(dataDir, 'logs'))).toEqual(['shell.log']);
});

test('a folder that cannot be made is told, not thrown', () => {
  writeFileSync(join(folder, 'file'), '');
  const dataDir = join(folder, 'file', 'data');
  expect(findFolderTrouble(dataDir)).toMatchObject({ code: 'ENOTDIR' });
  expect(existsSync(dataDir)).toBe(false);
});
