import { readDate } from '../fields/read-leaf.ts';
import { always, articleOf, type Check, finding } from './check.ts';
import type { Finding } from './finding.ts';
import { hasDocument, requiredDocuments } from './required.ts';
import { atPlace } from './mend.ts';

/** The parties were told of the value: proof among the files, dates in order (domain/procedure.md 3.2, 6 row 5). */
export const noticeProof: Check = {
  code: 'notice-proof',
  severity: 'block',
  article: articleOf('notice-proof'),
  appliesTo: always,
  check: (dossier, facts) => {
    const { ruleSet, today } = facts;
    const rule = requiredDocuments(dossier, ruleSet).find(({ value }) =>
      value.anyOf.includes('notice-proof'),
    );
    const base = { code: 'notice-proof', ruleSet, rule } as const;
    const findings: Finding[] = [];
    if (rule && !hasDocument(facts, rule.value.anyOf))
      findings.push(finding({ ...base, message: 'missing', pointer: '/files/notice-proof' }));
    const { valuation } = dossier.content;
    const informedOn = readDate(valuation?.partiesInformedOn);
    if (!informedOn) return findings;
    const pointer = '/valuation/partiesInformedOn';
    const valuedOn = readDate(valuation?.valuedOn);
    const receivedOn = readDate(valuation?.noticeReceivedOn);
    if (informedOn > today) findings.push(finding({ ...base, message: 'in-future', pointer }));
    if (valuedOn && informedOn < valuedOn)
      findings.push(finding({ ...base, message: 'before-value', pointer }));
    if (receivedOn && receivedOn < informedOn)
      findings.push(
        finding({ ...base, message: 'received-before-sent', pointer: '/valuation/noticeReceivedOn' }),
      );
    return findings;
  },
  mend: atPlace,
};
