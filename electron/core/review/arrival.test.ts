import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { LotDocument } from '../../../shared/central-api/document.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import { toApplication } from '../../../shared/domain/application.ts';
import type { FileId, Sha256 } from '../../../shared/domain/ids.ts';
import { type Manifest, manifestBytes } from '../../../shared/domain/manifest.ts';
import { sampleFlat } from '../../../shared/domain/sample-dossier.ts';
import { judgeManifest } from './arrival.ts';

const file = {
  id: '0190f3a0-1111-7000-8000-000000000001' as FileId,
  type: 'photo',
  sha256: 'a'.repeat(64) as Sha256,
  size: 10,
} as const;
const manifest: Manifest = {
  application: toApplication({ objectType: 'flat', content: sampleFlat }),
  ruleSet: '2026-01',
  approvals: [],
  files: [file],
};
const textOf = (value: Manifest): string => new TextDecoder().decode(manifestBytes(value));
const hashOf = (text: string): Sha256 => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
const document = { ...file, by: 'officer', removed: false } as LotDocument;
const lotWith = (changes: Partial<Lot> = {}): Lot =>
  ({
    application: manifest.application,
    ruleSet: manifest.ruleSet,
    documents: [document],
    manifestSha256: hashOf(textOf(manifest)),
    ...changes,
  }) as Lot;
const kept = (text: string, manifestSha256 = hashOf(textOf(manifest))) => ({
  manifest: text,
  manifestSha256,
});
const sealed = kept(textOf(manifest));

test('a lot that is what its manifest says matches; the organizer’s own and removed documents are no part of it', () => {
  const more = [
    { ...document, by: 'organizer' as const },
    { ...document, removed: true },
  ].map((one, at) => ({
    ...one,
    id: `0190f3a0-1111-7000-8000-00000000000${at + 2}` as FileId,
  }));
  expect(judgeManifest(lotWith(), sealed)).toBe('matches');
  expect(judgeManifest(lotWith({ documents: [...more, document] }), sealed)).toBe('matches');
});

test('without the manifest of this very version nothing is said yet', () => {
  expect(judgeManifest(lotWith(), undefined)).toBe('coming');
  expect(judgeManifest(lotWith({ manifestSha256: 'b'.repeat(64) as Sha256 }), sealed)).toBe('coming');
});

test('a manifest of another hash, or one that is none, differs', () => {
  expect(judgeManifest(lotWith(), kept(`${textOf(manifest)} `))).toBe('differs');
  const broken = lotWith({ manifestSha256: hashOf('{') });
  expect(judgeManifest(broken, kept('{', hashOf('{')))).toBe('differs');
});

test('another word of the application, rule set or file differs', () => {
  const object = { ...manifest.application.object, title: 'Інша назва' };
  expect(judgeManifest(lotWith({ application: { ...manifest.application, object } }), sealed)).toBe(
    'differs',
  );
  expect(judgeManifest(lotWith({ ruleSet: '2025-01' }), sealed)).toBe('differs');
  expect(judgeManifest(lotWith({ documents: [] }), sealed)).toBe('differs');
  const swapped = { ...document, sha256: 'c'.repeat(64) as Sha256 };
  expect(judgeManifest(lotWith({ documents: [swapped] }), sealed)).toBe('differs');
});
