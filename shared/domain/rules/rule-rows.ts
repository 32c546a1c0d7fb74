import type { RuleRow } from '../../contract/settings.ts';
import { formatMoney } from '../money.ts';
import type { Ruled } from './ruled.ts';
import type { RuleSet } from './rule-set.ts';
import type { Term } from './term.ts';

/** Gives every value of a rule set as a row to read; keys are paths ("terms.payment.winner"), values plain text. */
export function ruleRows(ruleSet: RuleSet): readonly RuleRow[] {
  const rows: RuleRow[] = [];
  for (const [key, part] of Object.entries(ruleSet)) collect(key, part, rows);
  return rows;
}

function collect(key: string, part: unknown, rows: RuleRow[]): void {
  if (typeof part !== 'object' || part === null) return;
  if (isRuled(part)) {
    const { article, source, confidence, toVerify } = part;
    rows.push({ key, value: valueText(key, part.value), article, source, confidence, toVerify });
    return;
  }
  if (Array.isArray(part)) {
    collectDocuments(key, part as readonly DocumentRule[], rows);
    return;
  }
  for (const [name, child] of Object.entries(part)) collect(`${key}.${name}`, child, rows);
}

type DocumentRule = RuleSet['documents']['always'][number];

/** Documents are named by the first that satisfies the rule, not by their place: a set may list them in any order. */
function collectDocuments(key: string, rules: readonly DocumentRule[], rows: RuleRow[]): void {
  const seen = new Map<string, number>();
  for (const rule of rules) {
    const name = rule.value.anyOf[0] ?? '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    collect(count === 1 ? `${key}.${name}` : `${key}.${name}.${count}`, rule, rows);
  }
}

function isRuled(part: object): part is Ruled<unknown> {
  return 'value' in part && 'article' in part && 'confidence' in part;
}

const isPercent = /^(prices|mortgagedPrices|fixedPrices|deposit|step)/;

function valueText(key: string, value: unknown): string {
  if (key === 'minimumWage') return `${formatMoney(Number(value), 'uk')} UAH`;
  if (key.startsWith('terms.')) return `${(value as Term).amount} ${(value as Term).unit}`;
  const suffix = isPercent.test(key) ? ' %' : '';
  if (Array.isArray(value)) return `${value.join(suffix === '' ? ', ' : ' / ')}${suffix}`;
  if (typeof value !== 'object' || value === null) return `${String(value)}${suffix}`;
  if (key.startsWith('documents.')) return documentText(value as DocumentRule['value']);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${String(part)}`)
    .join(', ');
}

function documentText({ anyOf, when }: DocumentRule['value']): string {
  const names = anyOf.join(' | ');
  return when === undefined ? names : `${names} (${when.pointer}: ${when.oneOf.join(', ')})`;
}
