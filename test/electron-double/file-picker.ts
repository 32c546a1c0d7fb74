import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { scratchFolder } from './state.ts';

let picks = 0;

/** Asks with the browser's file picker (needs the click that the person just made); bytes land in scratch. */
export async function pickFiles(page: Page, extensions: readonly string[]): Promise<readonly string[]> {
  const picked = await page.evaluate(
    async (accept) => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', multiple: true, accept });
      const chosen = Promise.withResolvers<void>();
      input.addEventListener('change', () => chosen.resolve());
      input.addEventListener('cancel', () => chosen.resolve());
      input.click();
      await chosen.promise;
      const result: { name: string; base64: string }[] = [];
      for (const file of input.files ?? []) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        let text = '';
        for (let at = 0; at < bytes.length; at += 8_192)
          text += String.fromCodePoint(...bytes.subarray(at, at + 8_192));
        result.push({ name: file.name, base64: btoa(text) });
      }
      return result;
    },
    extensions.map((extension) => `.${extension}`).join(','),
  );
  picks += 1;
  const folder = join(scratchFolder(), `picked-${picks}`);
  mkdirSync(folder);
  return picked.map(({ name, base64 }) => {
    const path = join(folder, name.replaceAll(/[/\\]/gu, '_'));
    writeFileSync(path, Buffer.from(base64, 'base64'));
    return path;
  });
}
