import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Outcome = {
  readonly runs: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly peakMb: number;
};

const entry = join(import.meta.dirname, '../support/table-fuzz.ts');

test.each([11, 26])(
  'mutated tables, seed %i: read or refused by name, no crash, no hang, memory bounded',
  (seed) => {
    const line = execFileSync(process.execPath, [entry, String(seed), '400'], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const { runs, outcomes, slowestMs, peakMb } = JSON.parse(line) as Outcome;
    console.log(line.trim());
    expect(runs).toBe(400);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(outcomes['unnamed']).toBeUndefined();
    // Both ends are met: mutations that do no harm, and damage.
    expect(outcomes['read'] ?? 0).toBeGreaterThan(50);
    expect(outcomes['corrupt'] ?? 0).toBeGreaterThan(50);
    expect(slowestMs).toBeLessThan(10_000);
    expect(peakMb).toBeLessThan(300);
  },
);
