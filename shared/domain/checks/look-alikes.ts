import type { FileId } from '../ids.ts';
import { always, articleOf, type Check, type CheckFacts, finding } from './check.ts';
import { atPlace } from './mend.ts';

/** Two photos of one dossier that look alike: one of them says nothing new. */
export const similarPhotos: Check = {
  code: 'similar-photos',
  severity: 'warn',
  article: articleOf('similar-photos'),
  appliesTo: always,
  check: (_dossier, facts) =>
    facts.photoMatches.similar.map(({ leftId, rightId }) =>
      finding({
        code: 'similar-photos',
        message: 'pair',
        severity: 'warn',
        pointer: `/files/${rightId}`,
        params: { name: nameOf(facts, leftId), other: nameOf(facts, rightId) },
        rule: facts.ruleSet.similarPhotos,
        ruleSet: facts.ruleSet,
      }),
    ),
  mend: atPlace,
};

/** A photo that stands in another dossier too: taken from another object by mistake, or the object is there twice. */
export const photoElsewhere: Check = {
  code: 'photo-elsewhere',
  severity: 'warn',
  article: articleOf('photo-elsewhere'),
  appliesTo: always,
  check: (_dossier, facts) =>
    facts.photoMatches.elsewhere.map(({ fileId, dossierId, title, same }) =>
      finding({
        code: 'photo-elsewhere',
        message: same ? 'same' : 'similar',
        severity: 'warn',
        pointer: `/files/${fileId}`,
        params: { name: nameOf(facts, fileId), title, dossierId },
        rule: facts.ruleSet.similarPhotos,
        ruleSet: facts.ruleSet,
      }),
    ),
  mend: atPlace,
};

function nameOf({ files }: CheckFacts, id: FileId): string {
  const file = files.find((one) => one.id === id);
  return file ? file.title || file.originalName : '';
}
