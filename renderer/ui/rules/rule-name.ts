/** The words of a rule's name: a sentence, and the keys of the words that go into it. */
export type RuleName = {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  /** Which of several documents of the same type, from 2. */
  readonly again: string | undefined;
};

/** Keys of words for the second part of a rule's key, by the first. */
const subjects: Readonly<Record<string, string>> = {
  prices: 'rules.class',
  deposit: 'field.sale.way.choices',
  step: 'field.sale.way.choices',
  tradingSystems: 'field.sale.way.choices',
  photos: 'objectType',
  checks: 'rules.check',
  overrides: 'rules.check',
};

/** Gives the i18n keys of the name of a rule (`terms.payment.winner`, `documents.byType.land.charter`). */
export function ruleNameOf(ruleKey: string): RuleName {
  const [head = '', ...rest] = ruleKey.split('.');
  if (head === 'terms') return name(`rules.term.${rest.join('.')}`);
  if (head === 'documents') return documentNameOf(rest);
  const subject = subjects[head];
  return subject === undefined
    ? name(`rules.name.${head}`)
    : name(`rules.name.${head}`, { what: `${subject}.${rest.join('.')}` });
}

function documentNameOf([part = '', ...rest]: readonly string[]): RuleName {
  if (part === 'always') {
    const [document = '', again] = rest;
    return name('rules.name.documentsAlways', { document: `documentType.${document}` }, again);
  }
  const [what = '', document = '', again] = rest;
  const words = { document: `documentType.${document}` };
  return part === 'byType'
    ? name('rules.name.documentsByType', { what: `objectType.${what}`, ...words }, again)
    : name('rules.name.documentsByTrait', { what: `rules.trait.${what}`, ...words }, again);
}

function name(key: string, params: RuleName['params'] = {}, again?: string): RuleName {
  return { key, params, again };
}
