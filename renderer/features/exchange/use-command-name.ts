import { useTranslation } from 'react-i18next';

/** Gives the words for a command of the outbox; its plain name when it is newer than these words. */
export function useCommandName(): (name: string) => string {
  const { t, i18n } = useTranslation();
  return (name) => (i18n.exists(`command.${name}`) ? t(`command.${name}`) : name);
}
