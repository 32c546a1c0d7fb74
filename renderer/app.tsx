import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState, SessionUser } from '../shared/contract/session.ts';
import { useCoreCommand, useCoreQuery } from './data/queries.ts';
import { NewDossierDialog } from './features/dossiers/new-dossier-dialog.tsx';
import { RestoredNotice } from './features/session/restored-notice.tsx';
import { forgetDrafts } from './features/review/reason-drafts.ts';
import { SessionScreen } from './features/session/session-screen.tsx';
import { Screen } from './screen.tsx';
import { useFirstRun } from './state/first-run.ts';
import { useDossierSelection } from './state/dossier-selection.ts';
import { useNavigation } from './state/navigation.ts';
import { keepLanguage } from './state/preferences.ts';
import { saveAll } from './state/unsaved.ts';
import { ErrorMessage } from './ui/error-message.tsx';
import { LoadingRows } from './ui/loading-rows.tsx';
import { Frame } from './ui/shell/frame.tsx';
import { KeysDialog } from './ui/shell/keys-dialog.tsx';
import { Palette } from './ui/shell/palette.tsx';
import { ScreenBoundary } from './ui/shell/screen-boundary.tsx';
import { useKeptFocus } from './ui/shell/use-kept-focus.ts';
import { useShortcuts } from './ui/shell/use-shortcuts.ts';

/** The whole window: what stands before unlocking, or the frame with the screen in it. */
export function App(): JSX.Element {
  const session = useCoreQuery('session.state', {});
  const holding = useFirstRun((firstRun) => firstRun.holding);
  useLanguageOfPage();
  useForgetOnLock(session.data?.phase);
  if (session.error) return <ErrorMessage error={session.error} />;
  if (!session.data) return <LoadingRows />;
  const { phase, user } = session.data;
  if (holding || phase !== 'open' || !user) return <SessionScreen session={session.data} />;
  return <OpenWindow session={session.data} user={user} />;
}

function OpenWindow({ session, user }: { session: SessionState; user: SessionUser }): JSX.Element {
  const lock = useCoreCommand('session.lock');
  const place = useNavigation((navigation) => navigation.place);
  const onLock = (): void => void saveAll().then(() => lock.mutate({}));
  useOwnSettings();
  useShortcuts({ roles: user.roles, onLock });
  useKeptFocus();
  return (
    <Frame session={session} user={user} onLock={onLock}>
      <ScreenBoundary key={place.screen}>
        <Screen place={place} user={user} />
      </ScreenBoundary>
      <RestoredNotice restored={session.restored} />
      <NewDossierDialog />
      <KeysDialog />
      <Palette user={user} onLock={onLock} />
    </Frame>
  );
}

/** Language and colours that the person chose, once they can be read. */
function useOwnSettings(): void {
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const { data } = useCoreQuery('settings.view', {});
  const language = data?.language;
  const scheme = data?.colourScheme;
  useEffect(() => {
    if (language === undefined) return;
    keepLanguage(language);
    void i18n.changeLanguage(language);
  }, [language, i18n]);
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
}

/** Nothing read from the database stays in the page after locking. */
function useForgetOnLock(phase: SessionState['phase'] | undefined): void {
  const client = useQueryClient();
  const reset = useNavigation((navigation) => navigation.reset);
  const chooseNone = useDossierSelection((selection) => selection.clear);
  useEffect(() => {
    if (phase === undefined || phase === 'open') return;
    reset();
    chooseNone();
    forgetDrafts();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session.state' });
  }, [phase, client, reset, chooseNone]);
}

function useLanguageOfPage(): void {
  const { i18n, t } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.title = t('app.name');
  }, [i18n.language, t]);
}
