import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { cleanData } from '../../shared/log-clean.ts';
import type { Logger } from './ports.ts';

const maximumBytes = 5_000_000;

/**
 * Writes JSON lines to `core.log` of a folder; the one before it is kept as `core.1.log`. Every value is cleaned
 * first: no secret and no forged line can get in, whoever logs (quality.md S16, S17).
 */
export function createFileLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'core.log');
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts && facts.size > maximumBytes) renameSync(file, join(folder, 'core.1.log'));
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: file, sync: true, mode: 0o600 }),
  );
  return {
    debug: (event, data = {}) => logger.debug(cleanData(data), event),
    info: (event, data = {}) => logger.info(cleanData(data), event),
    warn: (event, data = {}) => logger.warn(cleanData(data), event),
    error: (event, data = {}) => logger.error(cleanData(data), event),
  };
}
