import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';

export type StepRecord = {
  readonly step: string;
  readonly ms: number;
  readonly screenshot?: string;
  readonly facts?: unknown;
};
export type FileRecord = { readonly file: string; readonly sizeBytes: number; readonly sha256: string };
export type Recorder = ReturnType<typeof createRecorder>;

/** Keeps what the demo did: each step with its time, its picture and facts; and the files it left. */
export function createRecorder(folder: string, say: (line: string) => void) {
  mkdirSync(folder, { recursive: true });
  const steps: StepRecord[] = [];
  const files: FileRecord[] = [];
  const startedAt = Date.now();

  /** Does a step and notes how long it took; facts it gives go into the summary. */
  async function step(name: string, work: () => Promise<unknown>, page?: Page): Promise<void> {
    const from = Date.now();
    const facts = await work().catch(async (cause: unknown) => {
      if (page) await picture(`FAILED ${name}`, page);
      throw cause;
    });
    const ms = Date.now() - from;
    const screenshot = page && (await picture(name, page));
    steps.push({
      step: name,
      ms,
      ...(screenshot ? { screenshot } : {}),
      ...(facts === undefined ? {} : { facts }),
    });
    say(`${String(steps.length).padStart(2)}. ${name} (${(ms / 1_000).toFixed(1)} s)`);
  }

  async function picture(name: string, page: Page): Promise<string> {
    const file = `${String(steps.length + 1).padStart(2, '0')}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await page.screenshot({ path: join(folder, file) });
    return file;
  }

  /** Notes a file that the demo left in the folder. */
  function keepFile(path: string): void {
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    files.push({ file: basename(path), sizeBytes: statSync(path).size, sha256 });
  }

  function writeSummary(more: Readonly<Record<string, unknown>>): string {
    const path = join(folder, 'summary.json');
    const summary = { ...more, seconds: Math.round((Date.now() - startedAt) / 1_000), steps, files };
    writeFileSync(path, `${JSON.stringify(summary, null, 2)}\n`);
    return path;
  }
  return { step, look: picture, keepFile, writeSummary };
}
