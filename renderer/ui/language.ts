import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/i18n.ts';
import { toLanguage } from './format.ts';

/** The window's language, for formats of numbers and dates. */
export function useLanguage(): Language {
  return toLanguage(useTranslation().i18n.language);
}
