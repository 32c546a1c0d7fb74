import { type RuleRow, ruleRows } from './rule-rows.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * What one value is in two sets. `grounds`: the value is the same, what it stands on (article, source, confidence,
 * mark of a lawyer) is not.
 */
export type RuleDifference =
  | { readonly key: string; readonly kind: 'added'; readonly after: RuleRow }
  | { readonly key: string; readonly kind: 'removed'; readonly before: RuleRow }
  | {
      readonly key: string;
      readonly kind: 'value' | 'grounds';
      readonly before: RuleRow;
      readonly after: RuleRow;
    };

/**
 * Gives every difference of two rule sets, in the order of the screen; the order of lists (kinds, documents) does not
 * count. Equal sets give nothing, whatever their ids, titles and days.
 */
export function compareRuleSets(before: RuleSet, after: RuleSet): readonly RuleDifference[] {
  const old = new Map(ruleRows(before).map((row) => [row.key, row]));
  const next = new Map(ruleRows(after).map((row) => [row.key, row]));
  const kept = [...next.values()].flatMap((row) => compareRow(old.get(row.key), row));
  const removed = [...old.values()]
    .filter(({ key }) => !next.has(key))
    .map((row) => ({ key: row.key, kind: 'removed', before: row }) as const);
  return [...kept, ...removed];
}

function compareRow(before: RuleRow | undefined, after: RuleRow): readonly RuleDifference[] {
  const { key } = after;
  if (!before) return [{ key, kind: 'added', after }];
  if (sameText(before.value) !== sameText(after.value)) return [{ key, kind: 'value', before, after }];
  const same = groundsOf(before) === groundsOf(after);
  return same ? [] : [{ key, kind: 'grounds', before, after }];
}

function groundsOf({ article, source, confidence, toVerify }: RuleRow): string {
  return JSON.stringify([article, source, confidence, toVerify]);
}

/** A text that is the same for the same value: names sorted, and lists whose order says nothing. */
function sameText({ kind, value }: RuleRow['value']): string {
  const isPlainList = kind === 'kinds' || kind === 'classes';
  return JSON.stringify(isPlainList ? [...new Set<string>(value)].toSorted(byText) : sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => byText(left, right))
      .map(([name, part]) => [
        name,
        name === 'oneOf'
          ? (part as readonly (string | boolean)[]).map(String).toSorted(byText)
          : sorted(part),
      ]),
  );
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
