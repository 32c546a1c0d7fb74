import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
let bundled: Promise<string> | undefined;

/**
 * Gives core as one script of plain JavaScript, as the program ships it: run from its sources, Node's stripping of types
 * would stand in the start and in the memory of what is measured. Made anew by every benchmark.
 */
export function bundledCore(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  // Two folders below the root, as the sources are: core-entry finds resources and the picture helper from there.
  const folder = join(root, 'out/bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'core-entry.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'core-entry.mjs', codeSplitting: false } },
    },
  });
  const script = join(folder, 'core-entry.mjs');
  if (!existsSync(script)) throw new Error('Core was not bundled');
  return script;
}
