import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toApplication } from './application.ts';
import { fileIdSchema, sha256Schema, userIdSchema } from './ids.ts';
import { manifestBytes, manifestSchema, type Manifest } from './manifest.ts';
import { sampleFlat } from './sample-dossier.ts';

const hash = sha256Schema.parse('a'.repeat(64));
const manifest: Manifest = {
  application: toApplication({ objectType: 'flat', content: sampleFlat }),
  ruleSet: '2026-01',
  approvals: [
    {
      userId: userIdSchema.parse('0193a4e0-0000-7000-8000-000000000001'),
      name: 'Керівник',
      at: '2026-11-24T08:00:00.000Z',
      contentSha256: hash,
    },
  ],
  files: [
    { id: fileIdSchema.parse('0193a4e0-0000-7000-8000-000000000002'), type: 'photo', sha256: hash, size: 5 },
  ],
};

const digest = (value: Manifest) => createHash('sha256').update(manifestBytes(value)).digest('hex');

test('a manifest passes its own strict schema', () => {
  expect(manifestSchema.parse(manifest)).toEqual(manifest);
});

test('bytes are UTF-8 of sorted keys and do not depend on the order of keys', () => {
  const bytes = manifestBytes(manifest);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  expect(text.startsWith('{"application":{"details":')).toBe(true);
  expect(text).toContain('дев’ятиповерхового');
  const reversed = Object.fromEntries(Object.entries(manifest).toReversed()) as Manifest;
  expect(digest(reversed)).toBe(digest(manifest));
});

test('bytes equal what the platform encoder gives, beyond the basic plane too', () => {
  const named = { ...manifest, ruleSet: 'ї–𝄞' };
  const text = new TextDecoder().decode(manifestBytes(named));
  expect(manifestBytes(named)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
});
