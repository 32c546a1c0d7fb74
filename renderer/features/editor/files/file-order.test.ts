import { expect, test } from 'vitest';
import type { Finding } from '../../../../shared/domain/checks/finding.ts';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import type { FileId } from '../../../../shared/domain/ids.ts';
import { requiredDocuments, reordered, splitFiles } from './file-order.ts';

const file = (id: string, type: DossierFile['type'], position: number): DossierFile =>
  ({ id, type, position, title: id }) as unknown as DossierFile;
const photos = [file('a', 'photo', 1), file('b', 'photo', 2), file('c', 'photo', 3)];
const documents = [file('d', 'appraisal-report', 4)];

test('photos and documents stand apart, each in its order', () => {
  const split = splitFiles([...documents, ...photos.toReversed()]);
  expect([split.photos.map(({ id }) => id), split.documents.map(({ id }) => id)]).toEqual([
    ['a', 'b', 'c'],
    ['d'],
  ]);
});

test.each([
  ['c', 0, ['c', 'a', 'b', 'd']],
  ['a', 1, ['b', 'a', 'c', 'd']],
  ['a', 9, ['b', 'c', 'a', 'd']],
])('photo %s moved to %i', (id, to, expected) => {
  expect(reordered(photos, documents, { id: id as FileId, to })).toEqual(expected);
});

test('required documents are those missed by a finding and those that are there', () => {
  const finding = {
    code: 'required-document',
    message: 'missing',
    params: { type: 'title-document' },
    pointer: '/files/title-document',
  };
  expect(
    requiredDocuments([finding as unknown as Finding], documents).map(({ type, files }) => [
      type,
      files.length,
    ]),
  ).toEqual([
    ['title-document', 0],
    ['appraisal-report', 1],
  ]);
});

test('proof of notice has its own check and stands among the missing documents all the same', () => {
  const missing: Finding = {
    code: 'notice-proof',
    severity: 'block',
    message: 'missing',
    params: {},
    pointer: '/files/notice-proof',
    article: '',
    toVerify: false,
    overridable: false,
  };
  expect(requiredDocuments([missing], []).map(({ type }) => type)).toEqual(['notice-proof']);
  const early = { ...missing, message: 'before-value', pointer: '/valuation/partiesInformedOn' };
  expect(requiredDocuments([early], [])).toEqual([]);
});
