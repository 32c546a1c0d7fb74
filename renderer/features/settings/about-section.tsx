import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { callNative } from '../../data/api.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import text from '../../ui/text.module.css';
import classes from './settings.module.css';

/** Versions and where the data lies: what an administrator asks for first. */
export function AboutSection(): JSX.Element {
  const { t } = useTranslation();
  const { data: settings } = useCoreQuery('settings.view', {});
  const { data: app } = useQuery({
    queryKey: ['native.appInfo'],
    queryFn: () => callNative('native.appInfo', {}),
  });
  const rows = [
    ['version', app?.version ?? settings?.programVersion],
    ['database', settings?.databaseVersion],
    ['runtime', app?.runtime],
    ['platform', app?.platform],
    ['dataFolder', settings?.dataFolder],
  ] as const;
  return (
    <SectionPanel title={`${t('app.name')} — ${t('app.tagline')}`}>
      <dl className={classes.rows}>
        {rows.map(([words, value]) => (
          <div key={words} className={classes.row}>
            <dt>{t(`settings.${words}`)}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      <p className={text.dim}>{t('settings.licence')}</p>
    </SectionPanel>
  );
}
