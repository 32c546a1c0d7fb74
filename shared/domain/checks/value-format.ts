import { textLimit } from '../application-schema.ts';
import { formatMoney, maxMoneyKopiykas } from '../money.ts';
import { isBlank, readDate, readDecimal, readInteger, readMoney, readText } from '../fields/read-leaf.ts';
import type { LeafField, NumberField } from '../fields/field.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { always, articleOf, type Check, type CheckedDossier, finding } from './check.ts';
import { formatFindings } from './codes.ts';
import type { Finding } from './finding.ts';
import { leavesOf } from './leaves.ts';
import { byReplacement } from './mend.ts';

type Problem = { readonly message: string; readonly params?: Finding['params'] };

/** Every filled leaf can be read as what it is: money, date, number, text of its length, contact codes. */
export const valueFormat: Check = {
  code: 'value-format',
  severity: 'block',
  article: articleOf('value-format'),
  appliesTo: always,
  check: (dossier, { ruleSet }) => [
    ...leavesOf(dossier).flatMap(({ pointer, field, value }) => {
      const problem = isBlank(value) ? undefined : problemOf(field, value);
      return problem ? [finding({ code: 'value-format', pointer, ruleSet, ...problem })] : [];
    }),
    ...formatFindings('value-format', ['phone', 'email', 'katottg', 'cav', 'coordinates'], dossier, ruleSet),
    ...wordsOf(dossier, ruleSet),
    ...namesOf(dossier, ruleSet),
  ],
  mend: byReplacement,
};

function problemOf(field: LeafField, value: unknown): Problem | undefined {
  switch (field.kind) {
    case 'money':
      return readMoney(value) === undefined
        ? { message: 'money', params: { maximum: formatMoney(maxMoneyKopiykas, 'uk') } }
        : undefined;
    case 'date':
      return readDate(value) === undefined ? { message: 'date' } : undefined;
    case 'integer':
    case 'decimal':
      return numberProblem(field, value);
    case 'text':
    case 'multiline':
      return lengthProblem(field, value);
    case 'choice':
    case 'yes-no':
      break;
  }
  return undefined;
}

function numberProblem(field: NumberField, value: unknown): Problem | undefined {
  const number = field.kind === 'integer' ? readInteger(value) : readDecimal(value);
  if (number === undefined) return { message: field.kind };
  const { minimum, maximum } = field;
  if (minimum !== undefined && Number(number) < minimum)
    return { message: 'below-minimum', params: { minimum } };
  if (maximum !== undefined && Number(number) > maximum)
    return { message: 'above-maximum', params: { maximum } };
  return undefined;
}

function lengthProblem(field: LeafField, value: unknown): Problem | undefined {
  const text = readText(value);
  const limit = textLimit(field);
  if (text === undefined) return { message: 'unreadable' };
  return text.length > limit ? { message: 'too-long', params: { limit, length: text.length } } : undefined;
}

/** A title has letters; a description says something. */
function wordsOf({ content }: CheckedDossier, ruleSet: RuleSet): readonly Finding[] {
  const title = readText(content.object?.title);
  const description = readText(content.object?.description);
  const rule = ruleSet.descriptionMinimumLength;
  const findings: Finding[] = [];
  if (title !== undefined && !/\p{L}{2}/u.test(title))
    findings.push(
      finding({ code: 'value-format', message: 'no-letters', pointer: '/object/title', ruleSet }),
    );
  if (description !== undefined && description.length < rule.value)
    findings.push(
      finding({
        code: 'value-format',
        message: 'short-description',
        severity: 'warn',
        pointer: '/object/description',
        params: { minimum: rule.value, length: description.length },
        rule,
        ruleSet,
      }),
    );
  return findings;
}

/** Names of people and companies have letters. */
function namesOf({ content }: CheckedDossier, ruleSet: RuleSet): readonly Finding[] {
  const names = [
    ...(content.parties?.list ?? []).map(({ name }, index) => [`/parties/list/${index}/name`, name] as const),
    ['/storage/storer', content.storage?.storer] as const,
    ['/valuation/valuer', content.valuation?.valuer] as const,
  ];
  return names.flatMap(([pointer, value]) => {
    const name = readText(value);
    return name === undefined || /\p{L}/u.test(name)
      ? []
      : [finding({ code: 'value-format', message: 'no-letters-in-name', pointer, ruleSet })];
  });
}
