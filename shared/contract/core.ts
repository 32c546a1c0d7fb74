import { auctionsContract } from './auctions.ts';
import { binContract } from './bin.ts';
import type { Contract, Subject } from './contract.ts';
import { compareContract } from './compare.ts';
import { directoryContract } from './directory.ts';
import { dossiersContract } from './dossiers.ts';
import { exchangeContract } from './exchange.ts';
import { filesContract } from './files.ts';
import { findingContract } from './finding.ts';
import { paperworkContract } from './paperwork.ts';
import { picturesContract } from './pictures.ts';
import { reuseContract } from './reuse.ts';
import { referenceContract } from './reference.ts';
import { reviewContract } from './review.ts';
import { rulesContract } from './rules.ts';
import { scansContract } from './scans.ts';
import { sessionContract, usersContract } from './session.ts';
import { settingsContract } from './settings.ts';
import { tablesContract, type TableProgressStage } from './table-import.ts';
import { todayContract } from './today.ts';

/** Everything the page may ask of core. Name = `subject.verb`. */
export const coreContract = {
  ...sessionContract,
  ...usersContract,
  ...dossiersContract,
  ...binContract,
  ...directoryContract,
  ...compareContract,
  ...reuseContract,
  ...findingContract,
  ...filesContract,
  ...picturesContract,
  ...scansContract,
  ...exchangeContract,
  ...auctionsContract,
  ...reviewContract,
  ...paperworkContract,
  ...tablesContract,
  ...todayContract,
  ...rulesContract,
  ...settingsContract,
  ...referenceContract,
} satisfies Contract;
export type CoreContract = typeof coreContract;

/** What core announces after commit. Events announce; they never command and carry no personal data. */
export type CoreEvent =
  | { readonly name: 'data.changed'; readonly subjects: readonly Subject[] }
  | {
      readonly name: 'files.progress';
      readonly dossierId: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly name: 'tables.progress';
      readonly id: string;
      readonly stage: TableProgressStage;
      readonly done: number;
      readonly total: number;
    };

/** What main adds on the same channel. */
export type ShellEvent =
  | { readonly name: 'core.down' }
  | { readonly name: 'core.restarted' }
  | { readonly name: 'menu'; readonly action: string };
export type AppEvent = CoreEvent | ShellEvent;
