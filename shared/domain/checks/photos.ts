import type { DossierFile } from '../dossier.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { always, articleOf, type Check, finding } from './check.ts';
import type { Finding } from './finding.ts';
import { atPlace } from './mend.ts';

/** Photos: enough of them, large enough, of a picture's format, no two the same (domain/procedure.md 4.5, 8, 13). */
export const photos: Check = {
  code: 'photos',
  severity: 'block',
  article: articleOf('photos'),
  appliesTo: always,
  check: ({ objectType }, { ruleSet, files }) => {
    const pictures = files.filter(({ type }) => type === 'photo');
    const rule = ruleSet.photos[objectType];
    const minimum = rule.value.minimumCount;
    const isShort = pictures.length < minimum;
    const isNone = pictures.length === 0;
    const count = finding({
      code: 'photos',
      message: isNone ? 'none' : 'too-few',
      severity: isNone ? 'block' : 'warn',
      pointer: '/files/photo',
      params: { minimum, found: pictures.length },
      rule,
      ruleSet,
    });
    return [
      ...(isShort ? [count] : []),
      ...pictures.flatMap((picture, index) => ofPicture(picture, pictures.slice(0, index), rule, ruleSet)),
    ];
  },
  mend: atPlace,
};

type PhotoRule = RuleSet['photos'][keyof RuleSet['photos']];

function ofPicture(
  { id, sha256, originalName, mediaType, sizeBytes, width = 0, height = 0 }: DossierFile,
  before: readonly DossierFile[],
  rule: PhotoRule,
  ruleSet: RuleSet,
): readonly Finding[] {
  const { minimumLongSide, maximumBytes } = rule.value;
  const longSide = Math.max(width, height);
  const at = (message: string, severity: 'block' | 'warn', params: Finding['params'] = {}) =>
    finding({
      code: 'photos',
      message,
      severity,
      pointer: `/files/${id}`,
      params: { name: originalName, ...params },
      rule,
      ruleSet,
    });
  const isPicture = mediaType === 'image/jpeg' || mediaType === 'image/png';
  return [
    ...(isPicture ? [] : [at('format', 'block')]),
    ...(before.some((other) => other.sha256 === sha256) ? [at('same', 'warn')] : []),
    ...(longSide > 0 && longSide < minimumLongSide
      ? [at('small', 'warn', { minimum: minimumLongSide, found: longSide })]
      : []),
    ...(sizeBytes > maximumBytes
      ? [at('large', 'block', { maximum: Math.floor(maximumBytes / 1_048_576) })]
      : []),
  ];
}
