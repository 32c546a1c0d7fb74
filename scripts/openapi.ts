import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiText } from './openapi-document.ts';

/** Where the generated contract is committed. */
const path = fileURLToPath(new URL('../shared/central-api/openapi.json', import.meta.url));

/** `node scripts/openapi.ts` writes the document; with `--check` it only tells whether the committed one is up to date. */
const text = openApiText();
if (process.argv.includes('--check')) {
  if ((await readFile(path, 'utf8')) !== text)
    throw new Error('openapi.json is out of date: node scripts/openapi.ts');
  console.log('openapi.json is up to date');
} else {
  await writeFile(path, text);
  console.log(`written: ${path}`);
}
