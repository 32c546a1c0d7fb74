import type { Severity } from '../checks/finding.ts';
import type { Kopiykas } from '../money.ts';
import type { ObjectClass, ObjectType } from '../object-types/object-type.ts';
import type { Confidence, Ruled } from './ruled.ts';
import type { RuleSet } from './rule-set.ts';
import type { Term } from './term.ts';
import type { TradingSystem } from './trading-system.ts';

type Head = Exclude<keyof RuleSet, 'id' | 'title' | 'from' | 'until'>;
export type DocumentRule = RuleSet['documents']['always'][number];

/** A value of a rule set with what it is: enough to show it in words of any language. */
export type RuleValue =
  | { readonly kind: 'percents'; readonly value: readonly string[] }
  | { readonly kind: 'percent'; readonly value: string }
  | { readonly kind: 'money'; readonly value: Kopiykas }
  | { readonly kind: 'months' | 'wages' | 'letters' | 'bits'; readonly value: number }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'severity'; readonly value: Severity }
  | { readonly kind: 'kinds'; readonly value: readonly ObjectType[] }
  | { readonly kind: 'classes'; readonly value: readonly ObjectClass[] }
  | { readonly kind: 'hours'; readonly value: RuleSet['auctionHours']['value'] }
  | { readonly kind: 'term'; readonly value: Term }
  | { readonly kind: 'trading-system'; readonly value: TradingSystem }
  | { readonly kind: 'documents'; readonly value: DocumentRule['value'] }
  | { readonly kind: 'photos'; readonly value: RuleSet['photos'][ObjectType]['value'] }
  | { readonly kind: 'pictures'; readonly value: RuleSet['imageLimits']['value'] }
  | { readonly kind: 'files'; readonly value: RuleSet['files']['value'] };

/** Groups in which values are read; the order of the screen. */
export const ruleGroups = [
  'prices',
  'deposit',
  'step',
  'terms',
  'thresholds',
  'ways',
  'documents',
  'photos',
  'checks',
  'overrides',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** One value of a rule set, for reading. Keys are paths: `terms.payment.winner`, `documents.byType.land.charter`. */
export type RuleRow = {
  readonly key: string;
  readonly group: RuleGroup;
  readonly value: RuleValue;
  readonly article: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly toVerify: boolean;
};

/** Complete by type: a new part of the rule set is not forgotten on the screen. */
const parts: Readonly<Record<Head, readonly [RuleGroup, RuleValue['kind']]>> = {
  prices: ['prices', 'percents'],
  mortgagedPrices: ['prices', 'percents'],
  mortgagedPriceClasses: ['prices', 'classes'],
  fixedPrices: ['prices', 'percents'],
  deposit: ['deposit', 'percent'],
  step: ['step', 'percent'],
  terms: ['terms', 'term'],
  reportValidityMonths: ['terms', 'months'],
  auctionHours: ['terms', 'hours'],
  minimumWage: ['thresholds', 'money'],
  fixedPriceThresholdWages: ['thresholds', 'wages'],
  soleDwellingWages: ['thresholds', 'wages'],
  tradingSystems: ['ways', 'trading-system'],
  fixedPriceForbidden: ['ways', 'kinds'],
  ordinaryWayForbidden: ['ways', 'kinds'],
  appraisalMandatory: ['ways', 'kinds'],
  storageNotRequired: ['ways', 'kinds'],
  consumerMortgageSuspended: ['ways', 'yes-no'],
  aggressorClaimsSuspended: ['ways', 'yes-no'],
  documents: ['documents', 'documents'],
  photos: ['photos', 'photos'],
  similarPhotos: ['photos', 'bits'],
  imageLimits: ['photos', 'pictures'],
  files: ['photos', 'files'],
  descriptionMinimumLength: ['photos', 'letters'],
  checks: ['checks', 'severity'],
  overrides: ['overrides', 'yes-no'],
};

/** Gives every value of a rule set as a row to read, by groups. Keys are unique and do not depend on order. */
export function ruleRows(ruleSet: RuleSet): readonly RuleRow[] {
  const rows = (Object.keys(parts) as Head[]).flatMap((head) => {
    const [group, kind] = parts[head];
    return collect(head, ruleSet[head]).map(([key, { value, article, source, confidence, toVerify }]) => ({
      key,
      group,
      value: { kind, value } as RuleValue,
      article,
      source,
      confidence,
      toVerify,
    }));
  });
  return ruleGroups.flatMap((group) => rows.filter((row) => row.group === group));
}

type Found = readonly (readonly [string, Ruled<unknown>])[];

function collect(key: string, part: unknown): Found {
  if (typeof part !== 'object' || part === null) return [];
  if (isRuled(part)) return [[key, part]];
  if (Array.isArray(part)) return collectDocuments(key, part as readonly DocumentRule[]);
  return Object.entries(part).flatMap(([name, child]) => collect(`${key}.${name}`, child));
}

/** Documents are named by the first that satisfies the rule, not by their place: a set may list them in any order. */
function collectDocuments(key: string, rules: readonly DocumentRule[]): Found {
  const seen = new Map<string, number>();
  return rules.map((rule) => {
    const name = rule.value.anyOf[0] ?? '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [count === 1 ? `${key}.${name}` : `${key}.${name}.${count}`, rule];
  });
}

function isRuled(part: object): part is Ruled<unknown> {
  return 'value' in part && 'article' in part && 'confidence' in part;
}
