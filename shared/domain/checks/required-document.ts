import { always, articleOf, type Check, finding } from './check.ts';
import { hasDocument, requiredDocuments } from './required.ts';
import { atPlace } from './mend.ts';

/** Every required document is among the files; proof of notice has its own check. */
export const requiredDocument: Check = {
  code: 'required-document',
  severity: 'block',
  article: articleOf('required-document'),
  appliesTo: always,
  check: (dossier, facts) =>
    requiredDocuments(dossier, facts.ruleSet)
      .filter(({ value }) => !value.anyOf.includes('notice-proof') && !hasDocument(facts, value.anyOf))
      .map((rule) =>
        finding({
          code: 'required-document',
          message: rule.value.anyOf.length > 1 ? 'missing-one-of' : 'missing',
          params: { documents: rule.value.anyOf.join(',') },
          pointer: `/files/${rule.value.anyOf[0]}`,
          ruleSet: facts.ruleSet,
          rule,
        }),
      ),
  mend: atPlace,
};
