import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { checks as englishChecks } from './en/checks.ts';
import type { TextTree } from './texts.ts';
import { checks as ukrainianChecks } from './uk/checks.ts';

export const languages = ['uk', 'en'] as const;
export type Language = (typeof languages)[number];

type TextFile = { readonly texts: TextTree };
const files: Readonly<Record<Language, Readonly<Record<string, TextFile>>>> = {
  uk: import.meta.glob<TextFile>(['./uk/*.ts', '!./uk/checks.ts', '!./uk/details-*.ts'], { eager: true }),
  en: import.meta.glob<TextFile>(['./en/*.ts', '!./en/checks.ts', '!./en/details-*.ts'], { eager: true }),
};

/** Words of the checks lie by check code, without a group of their own: they become `check.<code>.<message>`. */
const checks: Readonly<Record<Language, TextTree>> = { uk: ukrainianChecks, en: englishChecks };

/**
 * All texts of one language: one file per feature (`uk/today.ts` exports `texts`), merged by its top-level
 * groups (`error`, `today`, …). A group belongs to one file; throws when two files claim it.
 */
export function mergeTexts(language: Language): TextTree {
  const merged: Record<string, string | TextTree> = { check: checks[language] };
  for (const [file, { texts }] of Object.entries(files[language])) {
    for (const [group, value] of Object.entries(texts)) {
      if (Object.hasOwn(merged, group)) throw new Error(`Group ${group} of ${file} is claimed twice`);
      merged[group] = value;
    }
  }
  return merged;
}

/** Starts i18next with both languages bundled. React escapes what it draws, so i18next must not. */
export function createTexts(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'uk',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: { uk: { translation: mergeTexts('uk') }, en: { translation: mergeTexts('en') } },
  });
  return instance;
}
