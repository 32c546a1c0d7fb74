import { ActionIcon, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './photo-viewer.module.css';
import { FocusBack } from '../focus-back.tsx';

export type ViewedPhoto = {
  readonly src: string;
  readonly name: string;
  /** A line under the picture. */
  readonly note?: string | undefined;
};

type PhotoViewerProps = {
  readonly photos: readonly ViewedPhoto[];
  readonly index: number | undefined;
  readonly onIndex: (index: number | undefined) => void;
};

/** One photo large; arrows lead to the next. */
export function PhotoViewer({ photos, index, onIndex }: PhotoViewerProps): JSX.Element | null {
  const { t } = useTranslation();
  const photo = index === undefined ? undefined : photos[index];
  if (!photo || index === undefined) return null;
  const step = (by: number): void => onIndex((index + by + photos.length) % photos.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  return (
    <Modal
      opened
      onClose={() => onIndex(undefined)}
      size="90%"
      title={
        <>
          {index + 1} / {photos.length} · <bdi>{photo.name}</bdi>
        </>
      }
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onKeyDown={onKeyDown}
    >
      <FocusBack />
      <div className={classes.viewer}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xl"
          data-autofocus
          aria-label={t('editor.files.previous')}
          onClick={() => step(-1)}
        >
          <IconChevronLeft />
        </ActionIcon>
        <img src={photo.src} alt={photo.name} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xl"
          aria-label={t('editor.files.next')}
          onClick={() => step(1)}
        >
          <IconChevronRight />
        </ActionIcon>
      </div>
      {photo.note ? <p className={classes.note}>{photo.note}</p> : null}
    </Modal>
  );
}
