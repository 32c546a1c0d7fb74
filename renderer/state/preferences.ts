import type { Language } from '../i18n/i18n.ts';

const languageKey = 'lotdesk-language';

/** The language last used on this computer, so that the locked window speaks it too. No personal data is kept. */
export function keptLanguage(): Language {
  try {
    return localStorage.getItem(languageKey) === 'en' ? 'en' : 'uk';
  } catch {
    // Storage may be switched off; Ukrainian is the program's first language.
    return 'uk';
  }
}

/** Keeps the language for the next start; core keeps it for good once someone is signed in. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Without storage the window begins in Ukrainian next time; nothing else is lost.
  }
}
