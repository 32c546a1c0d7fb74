import { always, articleOf, type Check, finding } from './check.ts';
import type { Finding } from './finding.ts';
import { atPlace } from './mend.ts';

/** Documents can be read: not empty, a PDF has pages; the same scan does not stand for two documents (8, 14). */
export const documentReadable: Check = {
  code: 'document-readable',
  severity: 'block',
  article: articleOf('document-readable'),
  appliesTo: always,
  check: (_dossier, { ruleSet, files }) => {
    const seen = new Map<string, string>();
    return files
      .filter(({ type }) => type !== 'photo')
      .flatMap(({ id, sha256, mediaType, sizeBytes, pages, title }) => {
        const base = { code: 'document-readable', pointer: `/files/${id}`, ruleSet } as const;
        const findings: Finding[] = [];
        const params = { name: title };
        if (sizeBytes === 0) findings.push(finding({ ...base, message: 'empty', params }));
        else if (mediaType === 'application/pdf' && (pages ?? 0) === 0)
          findings.push(finding({ ...base, message: 'no-pages', params }));
        const other = seen.get(sha256);
        if (other !== undefined)
          findings.push(
            finding({ ...base, message: 'same-scan', severity: 'warn', params: { ...params, other } }),
          );
        else seen.set(sha256, title);
        return findings;
      });
  },
  mend: atPlace,
};
