import { Alert, Loader } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import classes from './document-viewer.module.css';
import { pageAddress } from './page-address.ts';

type PageViewProps = { readonly fileId: string; readonly page: number; readonly zoom: number };

/** One page large. Above its own size it is drawn anew with more pixels. */
export function PageView({ fileId, page, zoom }: PageViewProps): JSX.Element {
  const { t } = useTranslation();
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  const name = t('viewer.page', { page });
  if (state === 'failed') return <FailedPage fileId={fileId} page={page} />;
  return (
    // A scrolling region takes the focus, so that it can be read by keyboard.
    <section
      className={classes.page}
      aria-label={name}
      tabIndex={0}
      data-autofocus
      data-zoomed={zoom > 1 || undefined}
    >
      {state === 'waiting' ? (
        <Loader className={classes.waiting ?? ''} size="sm" aria-label={t('viewer.loading', { page })} />
      ) : null}
      <img
        src={pageAddress(fileId, page, zoom > 1 ? 2400 : 1200)}
        alt={name}
        style={zoom === 1 ? undefined : { height: `${zoom * 100}%`, maxWidth: 'none', maxHeight: 'none' }}
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
    </section>
  );
}

function FailedPage({ fileId, page }: Pick<PageViewProps, 'fileId' | 'page'>): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCoreQuery('pictures.pdfPage', { fileId: fileId as never, page });
  const problem = data?.problem ?? 'not-readable';
  return (
    <section className={classes.page} aria-label={t('viewer.page', { page })} tabIndex={0} data-autofocus>
      <Alert color="yellow" variant="light" role="alert">
        {t('viewer.cannotPage', { page, reason: t(`viewer.problem.${problem}`) })} {t('viewer.saveInstead')}
      </Alert>
    </section>
  );
}
