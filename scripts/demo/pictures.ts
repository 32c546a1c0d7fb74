import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures of README and user guide, by the step of the demo that shows them. */
const PICTURES: Readonly<Record<string, string>> = {
  unlock: 'unlock-screen',
  editor: 'the-form-of-a-car',
  dossiers: 'list-of-dossiers',
  exchange: 'the-line-comes-up-dossiers-travel',
  review: 'organizer-checks',
  auction: 'a-lot-and-its-auction',
  today: 'terms-appear-on-Today',
  act: 'act-is-made-and-issued-flat',
};

/** Copies the pictures of the last demo into docs/images. Takes the project's folder; throws when one is missing. */
export function copyPictures(root: string): void {
  const demo = join(root, 'out/demo');
  const target = join(root, 'docs/images');
  mkdirSync(target, { recursive: true });
  const files = readdirSync(demo);
  for (const [name, step] of Object.entries(PICTURES)) {
    const file = files.find((one) => one.endsWith(`-${step}.png`));
    if (!file) throw new Error(`The demo left no picture of ${step}`);
    copyFileSync(join(demo, file), join(target, `${name}.png`));
  }
}
