import { z } from 'zod';
import type { AppEvent } from '../../shared/contract/core.ts';
import type { Reply } from '../../shared/result.ts';
import { type Language, type Words, wordsOf } from './words.ts';

type MenuDeps = {
  readonly build: (words: Words) => void;
  readonly readSettings: () => Promise<Reply<unknown>>;
};
const languageSchema = z.object({ language: z.enum(['uk', 'en']) });

/** Keeps the menu in the language of the settings; Ukrainian until somebody has unlocked and chosen otherwise. */
export function createMenuKeeper({ build, readSettings }: MenuDeps) {
  let language: Language = 'uk';
  build(wordsOf(language));

  const refresh = async (): Promise<void> => {
    const reply = await readSettings();
    const settings = languageSchema.safeParse(reply.ok ? reply.value : undefined);
    if (!settings.success || settings.data.language === language) return;
    language = settings.data.language;
    build(wordsOf(language));
  };
  return {
    words: (): Words => wordsOf(language),
    follow: (event: AppEvent): void => {
      if (event.name !== 'data.changed') return;
      if (event.subjects.includes('settings') || event.subjects.includes('session')) void refresh();
    },
  };
}
