/** `npm run bench -- NAME`: runs one benchmark of `test/bench`; its report goes to the screen and to `out/bench/`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const names = ['save', 'list', 'intake'] as const;
const root = join(import.meta.dirname, '..');
const name = process.argv[2] ?? '';
const script = join(root, 'test/bench', `${name}.ts`);

if (!(names as readonly string[]).includes(name) || !existsSync(script)) {
  console.error(`Which benchmark? npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
const done = spawnSync(process.execPath, [script, ...process.argv.slice(3)], { cwd: root, stdio: 'inherit' });
process.exit(done.status ?? 1);
