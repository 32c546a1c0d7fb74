import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DestinationStream, destination, pino } from 'pino';
import { cleanData } from '../../shared/log-clean.ts';

export type ShellLog = {
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  warn(event: string, data?: Readonly<Record<string, unknown>>): void;
  error(event: string, data?: Readonly<Record<string, unknown>>): void;
};

const MAX_LOG_BYTES = 5_000_000;

/** Opens `logs/shell.log` of this data folder; the one before it is kept as `shell.1.log`. */
export function openLogFile(dataDir: string): DestinationStream {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'shell.log');
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts && facts.size > MAX_LOG_BYTES) renameSync(file, join(folder, 'shell.1.log'));
  return destination({ dest: file, sync: true, mode: 0o600 });
}

/** Writes JSON lines; every value passes `cleanData` first, so no caller can log a secret or forge a line. */
export function createShellLog(sink: DestinationStream): ShellLog {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, sink);
  return {
    info: (event, data = {}) => logger.info(cleanData(data), event),
    warn: (event, data = {}) => logger.warn(cleanData(data), event),
    error: (event, data = {}) => logger.error(cleanData(data), event),
  };
}
