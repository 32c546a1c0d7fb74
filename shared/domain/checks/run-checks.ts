import { appraisalMandatory } from './appraisal-mandatory.ts';
import { aggressorLink, fourEyes, mortgageMartialLaw, objectionTerm } from './bans.ts';
import type { Check, CheckedDossier, CheckFacts } from './check.ts';
import { cadastralNumber, iban, partyCode, proceedingNumber, vin } from './codes.ts';
import { depositAndStep } from './deposit-and-step.ts';
import type { CheckCode, Finding } from './finding.ts';
import type { Mend } from './mend.ts';
import type { Pointer } from '../fields/sections.ts';
import { documentReadable } from './document-readable.ts';
import { mixedAlphabet } from './mixed-alphabet.ts';
import { noticeProof } from './notice-proof.ts';
import { requiredDocument } from './required-document.ts';
import { requiredField } from './required-field.ts';
import { hasDocument, requiredDocuments, requiredPlaces } from './required.ts';
import { startPrice } from './start-price.ts';
import { photoElsewhere, similarPhotos } from './look-alikes.ts';
import { photos } from './photos.ts';
import { sameObject, storerContacts, vatConsistency } from './surroundings.ts';
import { valuationReportDate } from './valuation-report-date.ts';
import { valueFormat } from './value-format.ts';
import {
  fixedPriceKind,
  fixedPriceThreshold,
  landWay,
  ordinaryWayForbidden,
  soleDwelling,
} from './way-of-sale.ts';

export type { CheckedDossier, CheckFacts, SameObject } from './check.ts';

/** The table of checks, in the order in which findings are shown; one row a code. */
export const checks: readonly Check[] = [
  requiredField,
  requiredDocument,
  valueFormat,
  startPrice,
  depositAndStep,
  appraisalMandatory,
  valuationReportDate,
  noticeProof,
  objectionTerm,
  partyCode,
  iban,
  vin,
  proceedingNumber,
  cadastralNumber,
  mixedAlphabet,
  fixedPriceKind,
  fixedPriceThreshold,
  ordinaryWayForbidden,
  landWay,
  soleDwelling,
  mortgageMartialLaw,
  aggressorLink,
  photos,
  vatConsistency,
  sameObject,
  similarPhotos,
  photoElsewhere,
  storerContacts,
  fourEyes,
  documentReadable,
];

/** Gives what one key does about a finding, by the row of its check. */
export function mendOf(finding: Finding): Mend {
  const row = checks.find(({ code }) => code === finding.code);
  return row ? row.mend(finding) : { kind: 'open', pointer: finding.pointer };
}

/** Gives what a run of findings of one check would put in place of what is there; each place once. */
export function replacementsOf(
  findings: readonly Finding[],
  code: CheckCode,
): readonly { readonly pointer: Pointer; readonly value: string | number }[] {
  const mends = findings.filter((finding) => finding.code === code).map(mendOf);
  const places = new Map(
    mends.flatMap((mend) => (mend.kind === 'replace' ? [[mend.pointer, mend.value] as const] : [])),
  );
  return Array.from(places, ([pointer, value]) => ({ pointer, value }));
}

/** Runs every check that applies; blocking findings first, otherwise in the table's order. Pure. */
export function runChecks(dossier: CheckedDossier, facts: CheckFacts): readonly Finding[] {
  const findings = checks
    .filter((check) => check.appliesTo(dossier))
    .flatMap((check) => check.check(dossier, facts));
  return [
    ...findings.filter(({ severity }) => severity === 'block'),
    ...findings.filter(({ severity }) => severity === 'warn'),
  ];
}

/** Gives how much of what is required is there: places and documents, for the progress ring. */
export function progress(
  dossier: CheckedDossier,
  facts: Pick<CheckFacts, 'ruleSet' | 'files'>,
): { readonly filled: number; readonly required: number } {
  const places = requiredPlaces(dossier, facts.ruleSet);
  const documents = requiredDocuments(dossier, facts.ruleSet);
  return {
    filled:
      places.filter(({ filled }) => filled).length +
      documents.filter(({ value }) => hasDocument(facts, value.anyOf)).length,
    required: places.length + documents.length,
  };
}
