import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drain } from './file-problem.ts';
import { readReferenceText } from './read-file.ts';
import { sampleKatottg } from './sample-katottg.ts';

const files = [
  sampleKatottg(),
  '{"codes": {"04000000-8": "Нерухоме майно", "04100000-9": null, "34110000-1": "Легкові автомобілі"}}',
  '["04000000-8", "06121000-6", "34110000-1"]',
  '["2022-01-03", "2022-03-08", "2022-03-12"]',
  '{"nonWorkingDays": ["2022-01-03"], "workingWeekends": ["2022-03-12"]}',
] as const;

/** A file with a few characters cut out, put in or swapped: what a bad line or a bad editor makes of it. */
const mutated = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.record({
        at: fc.nat(5_000),
        cut: fc.nat(80),
        put: fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom(';', '"', '\r\n', '\0', '}', ']', ',', '\uFEFF', '__proto__', 'UA', '😀', '-'),
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([file, edits]) =>
    edits.reduce((text, { at, cut, put }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, file),
  );

/** Whatever comes in, something reasonable comes out: a refusal by name, or codes of which none is twice or loose. */
function readIsSound(text: string): void {
  const result = drain(readReferenceText(text));
  const reason = result.ok ? 'read' : result.problem.reason;
  expect(reason).toMatch(/^[a-z-]+$/);
  if (!result.ok) return;
  if (result.value.kind === 'calendar') return;
  const codes = new Set(result.value.codes.map(({ code }) => code));
  expect(codes.size).toBe(result.value.codes.length);
  for (const { parent, name, kind } of result.value.codes) {
    expect(parent === undefined || codes.has(parent)).toBe(true);
    expect(name.length).toBeLessThanOrEqual(500);
    expect(kind).not.toBe('');
  }
}

test('a spoilt file is refused by name or read soundly, never half', () => {
  fc.assert(fc.property(mutated, readIsSound), { numRuns: 600, seed: 20_261_126 });
});

test('any text at all is answered', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.json({ maxDepth: 4 }));
  fc.assert(fc.property(anything, readIsSound), { numRuns: 150, seed: 20_261_126 });
});

test('nesting without end is no trouble', () => {
  const deep = `${'{"codes":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
  for (const text of ['['.repeat(200_000), deep]) expect(drain(readReferenceText(text)).ok).toBe(false);
});
