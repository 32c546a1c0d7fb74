import { appraisalMandatory } from './appraisal-mandatory.ts';
import { aggressorLink, fourEyes, mortgageMartialLaw, objectionTerm } from './bans.ts';
import type { Check, CheckedDossier, CheckFacts } from './check.ts';
import { cadastralNumber, iban, partyCode, proceedingNumber, vin } from './codes.ts';
import { depositAndStep } from './deposit-and-step.ts';
import type { Finding } from './finding.ts';
import { mixedAlphabet } from './mixed-alphabet.ts';
import { noticeProof } from './notice-proof.ts';
import { requiredDocument } from './required-document.ts';
import { requiredField } from './required-field.ts';
import { hasDocument, requiredDocuments, requiredPlaces } from './required.ts';
import { startPrice } from './start-price.ts';
import { photoElsewhere, similarPhotos } from './look-alikes.ts';
import { photos, sameObject, storerContacts, vatConsistency } from './surroundings.ts';
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
];

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
