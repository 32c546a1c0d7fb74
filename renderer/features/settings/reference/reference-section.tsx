import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../../shared/contract/session.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import classes from '../settings.module.css';
import { BrowsePanel } from './browse-panel.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { ImportBar } from './import-bar.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** Classifiers and the working-day calendar: what is here, where it is from, importing and looking things up. */
export function ReferenceSection({ user }: { readonly user: SessionUser }): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('classifiers.view', {});
  const administrator = user.roles.includes('administrator');
  if (!data) return error ? <ErrorMessage error={error} /> : <LoadingRows />;
  return (
    <>
      <p className={classes.hint}>{t('reference.hint')}</p>
      {administrator ? <ImportBar /> : <p className={classes.hint}>{t('reference.onlyAdministrator')}</p>}
      {data.map((scheme) => (
        <VersionsPanel key={scheme.scheme} view={scheme} administrator={administrator} />
      ))}
      <BrowsePanel views={data} />
      <CalendarPanel />
    </>
  );
}
