import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/i18n.ts';
import { keepLanguage } from '../state/preferences.ts';
import classes from './language-switch.module.css';

const names = { uk: 'Українська', en: 'English' } as const;

/** Language before anyone has signed in; each language is named in itself. */
export function LanguageSwitch(): JSX.Element {
  const { i18n } = useTranslation();
  return (
    <div className={classes.languages}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.language}
          aria-pressed={i18n.language === language}
          onClick={() => {
            keepLanguage(language);
            void i18n.changeLanguage(language);
          }}
        >
          {names[language]}
        </button>
      ))}
    </div>
  );
}
