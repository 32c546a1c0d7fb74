import { IconGavel } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState, SessionUser } from '../../../shared/contract/session.ts';
import { useNavigation } from '../../state/navigation.ts';
import { type ScreenEntry, screensFor, sectionOf } from '../../state/screens.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import classes from './frame.module.css';
import { type NavigationCount, useNavigationCounts } from './navigation-counts.ts';

type SideBarProps = { readonly session: SessionState; readonly user: SessionUser };

/** Sections with their counts, and whose workstation this is. */
export function SideBar({ session, user }: SideBarProps): JSX.Element {
  const { t } = useTranslation();
  const section = useNavigation(({ place }) => sectionOf(place));
  const counts = useNavigationCounts(user.roles);
  return (
    <div className={classes.side}>
      <div className={classes.brand}>
        <span className={classes.mark} aria-hidden>
          <IconGavel size={15} stroke={2} />
        </span>
        {t('app.name')}
      </div>
      <nav className={classes.nav} aria-label={t('nav.label')}>
        {screensFor(user.roles).map((entry) => (
          <SideItem
            key={entry.screen}
            entry={entry}
            current={entry.screen === section}
            count={counts[entry.screen]}
          />
        ))}
      </nav>
      <div className={classes.office}>
        {session.training ? (
          <div>
            <span className={classes.training} title={t('shell.trainingHint')}>
              {t('shell.training')}
            </span>
          </div>
        ) : null}
        {session.officeName}
      </div>
    </div>
  );
}

type SideItemProps = {
  readonly entry: ScreenEntry;
  readonly current: boolean;
  readonly count: NavigationCount | undefined;
};

function SideItem({ entry, current, count }: SideItemProps): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  const go = useNavigation((navigation) => navigation.go);
  const Icon = entry.icon;
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={current ? 'page' : undefined}
      aria-keyshortcuts={`Control+${entry.digit}`}
      title={`Ctrl+${entry.digit}`}
      onClick={() => go({ screen: entry.screen })}
    >
      <Icon size={17} stroke={1.7} aria-hidden />
      <span className={classes.label}>{t(`nav.${entry.screen}`)}</span>
      {count && count.value > 0 ? (
        <span className={classes.count} data-attention={count.attention || undefined}>
          {formatNumber(count.value, language)}
        </span>
      ) : null}
    </button>
  );
}
