import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { dossiers } from './0002-dossiers.ts';
import { files } from './0003-files.ts';
import { exchange } from './0004-exchange.ts';
import { lots } from './0005-lots.ts';
import { papers } from './0006-papers.ts';
import { referenceData } from './0007-reference-data.ts';
import { reuse } from './0008-reuse.ts';
import { pictures } from './0009-pictures.ts';
import { finding } from './0010-finding.ts';
import { intake } from './0011-intake.ts';
import { approvalRounds } from './0012-approval-rounds.ts';
import { copiedFiles } from './0013-copied-files.ts';
import { fourLetters } from './0014-four-letters.ts';
import { nearestTerms } from './0015-nearest-terms.ts';
import { overrideFound } from './0016-override-found.ts';
import { dossierTallies } from './0017-dossier-tallies.ts';
import { reviewDesk } from './0018-review-desk.ts';

/** Every step in order; the last one's version is the program's. */
export const migrations: readonly Migration[] = [
  foundation,
  dossiers,
  files,
  exchange,
  lots,
  papers,
  referenceData,
  reuse,
  pictures,
  finding,
  intake,
  approvalRounds,
  copiedFiles,
  fourLetters,
  nearestTerms,
  overrideFound,
  dossierTallies,
  reviewDesk,
];
