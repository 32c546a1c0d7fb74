import { type Check, finding } from './check.ts';
import { byReplacement } from './mend.ts';

/** Real estate and transport are valued by an appraiser unless the parties agree (domain/procedure.md 3.2, 3). */
export const appraisalMandatory: Check = {
  code: 'appraisal-mandatory',
  severity: 'block',
  article: (ruleSet) => ruleSet.appraisalMandatory.article,
  appliesTo: ({ content }) => content.valuation?.way === 'officer',
  check: ({ objectType }, { ruleSet }) =>
    ruleSet.appraisalMandatory.value.includes(objectType)
      ? [
          finding({
            code: 'appraisal-mandatory',
            message: 'officer-value',
            pointer: '/valuation/way',
            rule: ruleSet.appraisalMandatory,
            replacement: 'appraisal',
            ruleSet,
          }),
        ]
      : [],
  mend: byReplacement,
};
