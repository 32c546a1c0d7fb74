import { expect, test } from 'vitest';
import { documentTypes, dossierStateSchema } from '../../shared/domain/dossier.ts';
import { createTexts } from './i18n.ts';

const sources: Readonly<Record<string, string>> = import.meta.glob<string>(
  ['../../electron/core/**/*.ts', '../../shared/**/*.ts', '!../../**/*.test.ts'],
  { query: '?raw', import: 'default', eager: true },
);
const found = (pattern: RegExp, within = /./): readonly string[] => {
  const texts = Object.entries(sources).filter(([path]) => within.test(path));
  const hits = texts.flatMap(([, text]) => [...text.matchAll(pattern)].map((hit) => hit[1] ?? ''));
  return [...new Set(hits)].toSorted();
};
const languages = (['uk', 'en'] as const).map((language) => ({ language, i18n: createTexts(language) }));

/** Reasons put together elsewhere than after `reason:`; the test of the source text cannot see them. */
const composed = ['role', 'archived', 'not-archived', 'commands-wait', 'four-eyes', 'auction-state'];

test.each(languages)('every reason that core gives has words ($language)', ({ i18n }) => {
  const reasons = [...found(/\breason: '([a-z-]+)'/g), ...composed];
  expect(reasons.length).toBeGreaterThan(20);
  const groups = ['reason', 'fileRefused', 'reference.refused', 'error'];
  const wordless = reasons.filter((reason) => !groups.some((group) => i18n.exists(`${group}.${reason}`)));
  expect(wordless).toEqual([]);
});

test.each(languages)('every problem of a paper has words ($language)', ({ i18n }) => {
  const codes = found(/\bcode: '([a-z-]+)', pointer/g, /core\/paperwork/);
  expect(codes).toContain('not-paid');
  expect(codes.filter((code) => !i18n.exists(`paperwork.problem.${code}`))).toEqual([]);
});

test.each(languages)('every action of the log has words ($language)', ({ i18n }) => {
  const actions = [
    ...found(/\baction: '([a-z]+\.[a-z-]+)'/g, /electron\/core/),
    ...found(/\baudit\(tx, '([a-z]+\.[a-z-]+)'/g, /electron\/core/),
  ];
  expect(actions).toContain('dossier.create');
  expect(actions.filter((action) => !i18n.exists(`editor.historyAction.${action}`))).toEqual([]);
});

test.each(languages)('everything that the log tells of has a name ($language)', ({ i18n }) => {
  const entities = found(/\bentity: '([a-z-]+)'/g, /electron\/core/);
  expect(entities).toContain('dossier');
  expect(entities.filter((entity) => !i18n.exists(`settings.entity.${entity}`))).toEqual([]);
});

test.each(languages)('every state and document type has a name ($language)', ({ i18n }) => {
  const keys = [
    ...dossierStateSchema.options.map((state) => `dossierState.${state}`),
    ...documentTypes.map((type) => `documentType.${type}`),
  ];
  expect(keys.filter((key) => !i18n.exists(key))).toEqual([]);
});
