import { createInterface } from 'node:readline';
import { cleanText } from '../../shared/log-clean.ts';

/** Keeps the last lines that a child process printed, cleaned; they go into the log when it dies. */
export function createLastLines(limit: number) {
  const lines: string[] = [];
  return {
    follow: (stream: NodeJS.ReadableStream | null): void => {
      if (stream === null) return;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(cleanText(line));
        if (lines.length > limit) lines.shift();
      });
    },
    all: (): readonly string[] => [...lines],
  };
}
