import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState, SessionUser } from '../../../shared/contract/session.ts';
import { CoreBar } from './core-bar.tsx';
import classes from './frame.module.css';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

type FrameProps = {
  readonly session: SessionState;
  readonly user: SessionUser;
  readonly onLock: () => void;
  readonly children: ReactNode;
};

/** The window once it is unlocked: sections at the left, one line above, the screen in the rest. */
export function Frame({ session, user, onLock, children }: FrameProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <SideBar session={session} user={user} />
      <div className={classes.main}>
        <TopBar user={user} onLock={onLock} />
        <CoreBar />
        <main className={classes.content} id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
