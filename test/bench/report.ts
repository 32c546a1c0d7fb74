import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

export type Result = {
  readonly scenario: string;
  readonly metric: string;
  readonly unit: string;
  readonly ours: number;
  /** The same work by another way, measured in the same run. */
  readonly peer?: number;
  readonly peerName?: string;
  /** What the machine itself costs for this work; `ratio` is ours over the floor, else over the peer. */
  readonly floor?: number;
  /** How many measurements stand behind the figure. */
  readonly n?: number;
};

const root = join(import.meta.dirname, '../..');

/** Gives p50, p95, p99 and the maximum of measured times (nearest rank). Throws on an empty list. */
export function percentiles(times: readonly number[]) {
  if (times.length === 0) throw new Error('Nothing was measured');
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Gives p50 to max as result rows; peer and floor times of the same run stand beside them. */
export function timeResults(
  scenario: string,
  times: readonly number[],
  beside: {
    readonly peer?: readonly number[];
    readonly peerName?: string;
    readonly floor?: readonly number[];
  } = {},
): readonly Result[] {
  const ours = percentiles(times);
  const peer = beside.peer && percentiles(beside.peer);
  const floor = beside.floor && percentiles(beside.floor);
  return (['p50', 'p95', 'p99', 'max'] as const).map((metric) => ({
    scenario,
    metric,
    unit: 'ms',
    ours: ours[metric],
    n: times.length,
    ...(peer ? { peer: peer[metric], peerName: beside.peerName ?? '' } : {}),
    ...(floor ? { floor: floor[metric] } : {}),
  }));
}

/** Ends a benchmark with an error when what it measured did not do its work. */
export function requireEqual(what: string, ours: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(ours), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what} is ${left}, expected ${right}: the figures are worth nothing`);
  console.log(`checked: ${what} = ${left}`);
}

/** Prints the table, then the one JSON line, and keeps the same JSON in `out/bench/`. `loadBefore` is the machine's load before the run. */
export function report(bench: string, loadBefore: number, results: readonly Result[]): void {
  const rows = results.map((row) => ({ ...row, ratio: ratioOf(row) }));
  const machine = { ...describeMachine(), loadBefore, loadAfter: loadavg()[0] ?? 0 };
  console.table(
    rows.map(({ scenario, metric, unit, ours, peer, peerName, floor, ratio, n }) => ({
      scenario,
      metric,
      unit,
      ours: short(ours),
      peer: short(peer),
      peerName: peerName ?? '',
      floor: short(floor),
      ratio: short(ratio),
      n: n ?? '',
    })),
  );
  const json = JSON.stringify({ bench, machine, results: rows });
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench', `${bench}.json`), `${json}\n`);
  console.log(json);
}

function short(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toFixed(3)));
}

function ratioOf({ ours, peer, floor }: Result): number | undefined {
  const base = floor ?? peer;
  return base === undefined || base === 0 ? undefined : ours / base;
}

function describeMachine() {
  const processors = cpus();
  const version = (name: string) =>
    (
      JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  return {
    cpu: processors[0]?.model ?? '',
    cores: processors.length,
    memoryMb: Math.round(totalmem() / 1e6),
    system: `${process.platform} ${release()}`,
    node: process.version,
    database: `better-sqlite3-multiple-ciphers ${version('better-sqlite3')}`,
    sharp: version('sharp'),
    gitSha: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
  };
}
