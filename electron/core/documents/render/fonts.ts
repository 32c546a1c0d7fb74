import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFace } from './html.ts';

/** Subsets of PT Serif and the characters they hold (as its publisher cuts them). */
const subsets = [
  ['latin', 'U+0000-00FF,U+02BB-02BC,U+2000-206F,U+2122,U+2212'],
  ['cyrillic', 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
  ['cyrillic-ext', 'U+0460-052F,U+20B4'],
] as const;

/** Reads the fonts of papers from the program's resources. Takes the resources folder. */
export function readPaperFonts(resourcesDir: string): readonly FontFace[] {
  return subsets.flatMap(([subset, range]) =>
    ([400, 700] as const).map((weight) => ({
      weight,
      range,
      base64: readFileSync(
        join(resourcesDir, 'fonts', `pt-serif-${subset}-${weight}-normal.woff2`),
        'base64',
      ),
    })),
  );
}
