import { z } from 'zod';
import type { CivilDate, EpochMs } from './civil-date.ts';
import type { DossierContent } from './fields/sections.ts';
import type { DossierId, FileId, Sha256, UserId } from './ids.ts';
import type { ObjectType } from './object-types/object-type.ts';

export const localStates = ['preparing', 'approved', 'sealed', 'queued'] as const;
export const lotStates = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'published',
  'sold',
  'unsold',
  'kept-by-creditor',
  'returned-to-debtor',
  'cancelled',
  'withdrawn',
  'closed',
] as const;

/** Before sending the workstation's own; afterwards the server's lot state is mirrored (decisions.md). */
export type LocalState = (typeof localStates)[number];
export type LotState = (typeof lotStates)[number];
export type DossierState = LocalState | LotState;
export const lotStateSchema = z.enum(lotStates);
export const dossierStateSchema = z.enum([...localStates, ...lotStates]);

export const documentTypes = [
  'photo',
  'enforcement-document',
  'arrest-resolution',
  'value-agreement',
  'value-act',
  'appraisal-report',
  'notice-proof',
  'title-document',
  'rights-extract',
  'technical-passport',
  'registered-persons',
  'guardianship-consent',
  'vehicle-registration',
  'condition-act',
  'item-list',
  'mortgage-contract',
  'court-decision',
  'permit-document',
  'cadastre-extract',
  'land-valuation',
  'company-extract',
  'charter',
  'share-calculation',
  'contract',
  'reconciliation-act',
  'ip-certificate',
  'assay-conclusion',
  'storage-act',
  'quality-document',
  'service-centre-data',
  'encumbrance-extract',
  'lease-contract',
  'mortgagor-notice',
  'mortgagee-notice',
  'right-holder-notice',
  'company-statement',
  'company-notice',
  'preemptive-refusal',
  'depository-statement',
  'ip-register-extract',
  'sealing-act',
  'veterinary-document',
  'approval',
  'protocol',
  'payment-proof',
  'auction-act',
  'transfer-act',
  'ground-document',
  'other',
] as const;

/** What a file of a dossier is (domain/procedure.md 4.3). */
export type DocumentType = (typeof documentTypes)[number];
export const documentTypeSchema = z.enum(documentTypes);

export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pkcs7-signature',
] as const;
export type MediaType = (typeof mediaTypes)[number];
export const mediaTypeSchema = z.enum(mediaTypes);

/** A file of a dossier. `sha256` and `size` are of the copy that travels, `originalSha256` of what was added. */
export type DossierFile = {
  readonly id: FileId;
  readonly type: DocumentType;
  readonly title: string;
  readonly mediaType: MediaType;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly originalSha256: Sha256 | undefined;
  readonly originalName: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly pages: number | undefined;
  /** Quarter turns clockwise that a person added to the picture's own orientation: 0, 90, 180, 270. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly position: number;
  readonly cover: boolean;
  readonly addedAt: EpochMs;
};

/** Who approved, with what role; part of the manifest. */
export type Approval = {
  readonly userId: UserId;
  readonly name: string;
  readonly at: EpochMs;
  readonly contentSha256: Sha256;
};

/** A dossier as core keeps it. */
export type Dossier = {
  readonly id: DossierId;
  readonly objectType: ObjectType;
  readonly state: DossierState;
  readonly content: DossierContent;
  /** Rises by one with every change of content or files. */
  readonly revision: number;
  readonly ruleSetId: string;
  readonly createdBy: UserId;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
  readonly archived: boolean;
  /** Version that the next sending makes: 1, then n+1 after each return. */
  readonly version: number;
  readonly manifestSha256: Sha256 | undefined;
  readonly approval: Approval | undefined;
};

/** One day and its law: what a term or a check points at. */
export type ArticleRef = { readonly article: string; readonly toVerify: boolean };

/** A remark of the organizer at a place of the dossier (reason code, JSON Pointer, text). */
export type ReturnReason = { readonly code: string; readonly pointer: string; readonly text: string };

export type DueDay = { readonly on: CivilDate } & ArticleRef;
