import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconEye, IconMessagePlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewFile, ReviewView } from '../../../shared/contract/review.ts';
import { DocumentViewer } from '../../ui/document-viewer/document-viewer.tsx';
import { useNativeAction } from '../../ui/dossier/use-native-action.ts';
import { ComingPicture } from '../../ui/dossier/coming-picture.tsx';
import { PhotoViewer } from '../../ui/dossier/photo-viewer.tsx';
import { BytesText } from '../../ui/progress-bytes.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './review.module.css';

type ReviewFilesProps = {
  readonly view: ReviewView;
  readonly onRemark?: (pointer: string, empty: boolean) => void;
};

/** Photos to look at and documents to open. */
export function ReviewFiles({ view, onRemark }: ReviewFilesProps): JSX.Element {
  const { t } = useTranslation();
  const [viewed, setViewed] = useState<ReviewFile>();
  const ordered = view.files.toSorted((left, right) => left.position - right.position);
  const photos = ordered.filter(({ type }) => type === 'photo');
  const documents = ordered.filter(({ type }) => type !== 'photo');
  const remarkButton = (pointer: string, field: string): JSX.Element | null =>
    onRemark ? (
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconMessagePlus size={13} />}
        aria-label={t('review.addRemark', { field })}
        onClick={() => onRemark(pointer, false)}
      >
        {t('review.remark')}
      </Button>
    ) : null;
  return (
    <>
      <SectionPanel
        title={t('review.photos')}
        hint={photos.length}
        actions={remarkButton('/files/photo', t('review.photos'))}
      >
        <Photos photos={photos} />
      </SectionPanel>
      <SectionPanel title={t('review.documents')} hint={documents.length} flush>
        <ul className={classes.documents}>
          {documents.map((file) => (
            <li key={file.id}>
              <DocumentLine file={file} onView={() => setViewed(file)} />
              {remarkButton(`/files/${file.type}`, t(`documentType.${file.type}`))}
            </li>
          ))}
        </ul>
      </SectionPanel>
      <DocumentViewer
        document={viewed && { fileId: viewed.id, name: viewed.title }}
        onClose={() => setViewed(undefined)}
      />
    </>
  );
}

function Photos({ photos }: { photos: readonly ReviewFile[] }): JSX.Element {
  const { t } = useTranslation();
  const [viewed, setViewed] = useState<number>();
  const shown = photos.filter(({ here }) => here);
  if (photos.length === 0) return <p className={classes.dim}>{t('review.noPhotos')}</p>;
  return (
    <>
      <ul className={classes.photos}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            {photo.here ? (
              <button
                type="button"
                aria-label={t('editor.files.view', { name: `${index + 1}. ${photo.title}` })}
                onClick={() => setViewed(shown.indexOf(photo))}
              >
                <ComingPicture src={`/files/thumb/${photo.id}`} alt={photo.title} />
              </button>
            ) : (
              <div className={classes.notHere}>{t('review.notHere')}</div>
            )}
            <span>{photo.title}</span>
          </li>
        ))}
      </ul>
      <PhotoViewer
        photos={shown.map(({ id, title }) => ({ src: `/files/view/${id}`, name: title }))}
        index={viewed}
        onIndex={setViewed}
      />
    </>
  );
}

function DocumentLine({ file, onView }: { file: ReviewFile; onView: () => void }): JSX.Element {
  const { t } = useTranslation();
  const native = useNativeAction();
  return (
    <>
      <span className={classes.documentType}>{t(`documentType.${file.type}`)}</span>
      <span className={classes.documentTitle}>
        <bdi>{file.title}</bdi>
      </span>
      <BytesText bytes={file.sizeBytes} />
      {file.here && file.mediaType === 'application/pdf' ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('viewer.open', { name: file.title })}
          title={t('viewer.view')}
          onClick={onView}
        >
          <IconEye size={15} />
        </ActionIcon>
      ) : null}
      {file.here ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('review.saveAs', { name: file.title })}
          onClick={() => native('native.saveFileAs', { fileId: file.id })}
        >
          <IconDownload size={15} />
        </ActionIcon>
      ) : (
        <span className={classes.dim}>{t('review.notHere')}</span>
      )}
    </>
  );
}
