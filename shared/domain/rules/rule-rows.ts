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
  const isList = Array.isArray(part);
  for (const [name, child] of Object.entries(part))
    collect(`${key}.${isList ? Number(name) + 1 : name}`, child, rows);
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
  return Object.entries(value)
    .map(([name, part]) =>
      name === 'anyOf' ? (part as readonly string[]).join(' | ') : `${name}: ${String(part)}`,
    )
    .join(', ');
}
