import type { FileId } from '../../../shared/domain/ids.ts';
import { Alert, Loader } from '@mantine/core';
import { type JSX, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import classes from './document-viewer.module.css';
import { pageAddress } from './page-address.ts';

type PageViewProps = { readonly fileId: FileId; readonly page: number; readonly zoom: number };

/** One page large. It takes the focus when the document opens and keeps it from page to page, so that keys work. */
export function PageView({ fileId, page, zoom }: PageViewProps): JSX.Element {
  const { t } = useTranslation();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={region}
      className={classes.page}
      aria-label={t('viewer.page', { page })}
      tabIndex={0}
      data-zoomed={zoom > 1 || undefined}
    >
      <PagePicture key={page} fileId={fileId} page={page} zoom={zoom} />
    </section>
  );
}

/** Above its own size it is drawn anew with more pixels. */
function PagePicture({ fileId, page, zoom }: PageViewProps): JSX.Element {
  const { t } = useTranslation();
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  if (state === 'failed') return <FailedPage fileId={fileId} page={page} />;
  return (
    <>
      {state === 'waiting' ? (
        <Loader className={classes.waiting ?? ''} size="sm" aria-label={t('viewer.loading', { page })} />
      ) : null}
      <img
        src={pageAddress(fileId, page, zoom > 1 ? 2400 : 1200)}
        alt={t('viewer.page', { page })}
        style={zoom === 1 ? undefined : { height: `${zoom * 82}vh`, maxWidth: 'none', maxHeight: 'none' }}
        onLoad={(event) => {
          // A new page begins at its top; the same page drawn larger stays where it is.
          if (state === 'waiting') event.currentTarget.parentElement?.scrollTo({ top: 0 });
          setState('shown');
        }}
        onError={() => setState('failed')}
      />
    </>
  );
}

function FailedPage({ fileId, page }: Pick<PageViewProps, 'fileId' | 'page'>): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCoreQuery('pictures.pdfPage', { fileId, page });
  const problem = data?.problem ?? 'not-readable';
  return (
    <Alert color="yellow" variant="light" role="alert">
      {t('viewer.cannotPage', { page, reason: t(`viewer.problem.${problem}`) })} {t('viewer.saveInstead')}
    </Alert>
  );
}
