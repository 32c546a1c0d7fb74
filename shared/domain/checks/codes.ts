import type { FieldFormat } from '../fields/field.ts';
import { readDate, readText } from '../fields/read-leaf.ts';
import { checkFormat } from '../identifiers/check-format.ts';
import type { FormatContext, FormatProblem } from '../identifiers/format-result.ts';
import { cyrillicToLatin, latinToCyrillic } from '../text/letters.ts';
import { type Check, type CheckedDossier, articleOf, finding } from './check.ts';
import type { CheckCode, Finding } from './finding.ts';
import { leavesOf, type PlacedLeaf, type Row } from './leaves.ts';
import { byReplacement } from './mend.ts';

const partyFormats: readonly FieldFormat[] = ['edrpou', 'rnokpp', 'tax-code', 'passport', 'unzr'];

/** Codes of parties, office and recipient; a person without a code shows a passport (domain/procedure.md 5.1, 5.2). */
export const partyCode: Check = {
  ...formatCheck('party-code', partyFormats),
  check: (dossier, { ruleSet }) => [
    ...formatFindings('party-code', partyFormats, dossier, ruleSet),
    ...(dossier.content.parties?.list ?? []).flatMap((party, index) => {
      const hasCode = readText(party.code) !== undefined;
      const hasPassport = party.kind === 'person' && readText(party.passport) !== undefined;
      const pointer = `/parties/list/${index}/code`;
      return hasCode || hasPassport || party.kind === undefined
        ? []
        : [finding({ code: 'party-code', message: `missing-${party.kind}`, pointer, ruleSet })];
    }),
  ],
};
export const iban: Check = formatCheck('iban', ['iban']);
export const vin: Check = formatCheck('vin', ['vin', 'plate']);
export const proceedingNumber: Check = formatCheck('proceeding-number', ['proceeding-number', 'case-number']);
export const cadastralNumber: Check = formatCheck('cadastral-number', ['cadastral-number']);

function formatCheck(code: CheckCode, formats: readonly FieldFormat[]): Check {
  return {
    code,
    severity: 'block',
    article: articleOf(code),
    appliesTo: (dossier) => leavesOf(dossier).some((leaf) => hasFormat(leaf, formats)),
    check: (dossier, { ruleSet }) => formatFindings(code, formats, dossier, ruleSet),
    mend: byReplacement,
  };
}

/** Gives a finding for every leaf of these formats whose text does not keep its format. */
export function formatFindings(
  code: CheckCode,
  formats: readonly FieldFormat[],
  dossier: CheckedDossier,
  ruleSet: Parameters<typeof finding>[0]['ruleSet'],
): readonly Finding[] {
  return leavesOf(dossier).flatMap((leaf) => {
    const text = readText(leaf.value);
    if (text === undefined || !hasFormat(leaf, formats)) return [];
    const verdict = checkFormat(leaf.field.format, text, contextOf(leaf.row));
    if (verdict.ok) return [];
    return [
      finding({
        code,
        message: `${leaf.field.format}-${verdict.problem}`,
        pointer: leaf.pointer,
        params: { found: text, length: text.replace(/\s/gu, '').length },
        severity: verdict.severity ?? 'block',
        replacement: replacementOf(verdict.problem, text),
        ruleSet,
      }),
    ];
  });
}

type FormattedLeaf = PlacedLeaf & { readonly field: { readonly format: FieldFormat } };

function hasFormat(leaf: PlacedLeaf, formats: readonly FieldFormat[]): leaf is FormattedLeaf {
  const { field } = leaf;
  return field.kind === 'text' && field.format !== undefined && formats.includes(field.format);
}

function contextOf(row: Row | undefined): FormatContext {
  const birthDate = readDate(row?.['birthDate']);
  const kind = row?.['kind'];
  return {
    ...(birthDate ? { birthDate } : {}),
    ...(kind === 'person' || kind === 'company' ? { partyKind: kind } : {}),
  };
}

function replacementOf(problem: FormatProblem, text: string): string | undefined {
  const twins =
    problem === 'cyrillic-letter'
      ? cyrillicToLatin
      : problem === 'latin-letter'
        ? latinToCyrillic
        : undefined;
  return twins && Array.from(text, (letter) => twins.get(letter) ?? letter).join('');
}
