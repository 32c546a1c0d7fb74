import { Alert, Loader, Modal } from '@mantine/core';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../error-message.tsx';
import classes from './document-viewer.module.css';
import { viewerKey } from './page-address.ts';
import { PageList } from './page-list.tsx';
import { PageView } from './page-view.tsx';
import type { ViewedDocument } from './viewed-document.ts';
import { ViewerTools } from './viewer-tools.tsx';
import { FocusBack } from '../focus-back.tsx';

type DocumentViewerProps = {
  readonly document: ViewedDocument | undefined;
  readonly onClose: () => void;
};

/** A PDF page by page, drawn as pictures: list of pages, zoom, keys. Draws nothing without a document. */
export function DocumentViewer({ document, onClose }: DocumentViewerProps): JSX.Element | null {
  const { t } = useTranslation();
  if (!document) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1400px, 96vw)"
      yOffset="2vh"
      title={<bdi>{document.name}</bdi>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ body: classes.body, title: classes.title }}
    >
      <FocusBack />
      <Opened key={document.fileId} document={document} />
    </Modal>
  );
}

function Opened({ document }: { document: ViewedDocument }): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('pictures.pdf', { fileId: document.fileId });
  if (error) return <ErrorMessage error={error} />;
  if (!data) return <Loader className={classes.waiting ?? ''} size="sm" aria-label={t('viewer.pages')} />;
  if (data.ok) return <Pages document={document} pages={data.pages} />;
  return (
    <div className={classes.refused}>
      <Alert color="yellow" variant="light" role="alert">
        {t('viewer.cannot', { reason: t(`viewer.problem.${data.problem}`) })} {t('viewer.saveInstead')}
      </Alert>
      <ViewerTools document={document} pages={0} page={0} zoom={1} onPage={() => {}} onZoom={() => {}} />
    </div>
  );
}

function Pages({ document, pages }: { document: ViewedDocument; pages: number }): JSX.Element {
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const done = viewerKey(event.key, { page, pages, zoom });
    if (!done) return;
    event.preventDefault();
    if ('page' in done) setPage(done.page);
    else setZoom(done.zoom);
  };
  return (
    // Keys work wherever the focus is inside of the viewer.
    <div className={classes.viewer} role="presentation" onKeyDown={onKeyDown}>
      <ViewerTools
        document={document}
        pages={pages}
        page={page}
        zoom={zoom}
        onPage={setPage}
        onZoom={setZoom}
      />
      <div className={classes.split} data-single={pages === 1 || undefined}>
        {pages > 1 ? <PageList fileId={document.fileId} pages={pages} page={page} onPage={setPage} /> : null}
        <PageView fileId={document.fileId} page={page} zoom={zoom} />
      </div>
    </div>
  );
}
