import { IconPhoto } from '@tabler/icons-react';
import { type JSX, memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import type { FileId } from '../../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { useSteadyCallback } from '../../../ui/use-steady-callback.ts';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import { PhotoViewer } from '../../../ui/dossier/photo-viewer.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useEditor } from '../editor-context.ts';
import classes from './files.module.css';
import { reordered } from './file-order.ts';
import { viewedPhotos } from './file-urls.ts';
import { PhotoTile } from './photo-tile.tsx';
import { takenText } from './taken-text.ts';

type PhotoGridProps = { readonly photos: readonly DossierFile[]; readonly documents: readonly DossierFile[] };

/** Photos in their order: dragged, or moved by Alt + arrows on a focused one. */
export const PhotoGrid = memo(function PhotoGrid({ photos, documents }: PhotoGridProps): JSX.Element {
  const { t } = useTranslation();
  const { dossier, readOnly } = useEditor();
  const reorder = useToldCommand('files.reorder');
  const [viewed, setViewed] = useState<number>();
  const dragged = useRef<FileId>(undefined);
  const { data: known } = useCoreQuery('pictures.view', { dossierId: dossier.id });
  const noteOf = (id: FileId): string | undefined => {
    const taken = known?.taken.find(({ fileId }) => fileId === id)?.taken;
    return taken && takenText(taken, t);
  };
  const move = useSteadyCallback((id: FileId, to: number): void => {
    if (readOnly || to < 0 || to >= photos.length) return;
    reorder({ dossierId: dossier.id, ids: [...reordered(photos, documents, { id, to })] });
    requestAnimationFrame(() => document.getElementById(`photo-${id}`)?.focus());
  });
  const dropHere = useSteadyCallback((index: number): void => {
    if (dragged.current !== undefined) move(dragged.current, index);
    dragged.current = undefined;
  });
  const drag = useSteadyCallback((id: FileId): void => {
    dragged.current = id;
  });
  if (photos.length === 0) {
    return (
      <EmptyState icon={IconPhoto} title={t('editor.files.emptyPhotos')}>
        {t('editor.files.drop')}. {t('editor.files.formats')}.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.grid} aria-label={t('editor.files.photos')}>
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            index={index}
            last={index === photos.length - 1}
            readOnly={readOnly}
            onView={setViewed}
            onMove={move}
            onDrag={drag}
            onDropHere={dropHere}
          />
        ))}
      </ul>
      <PhotoViewer
        photos={viewed === undefined ? [] : viewedPhotos(photos, noteOf)}
        index={viewed}
        onIndex={setViewed}
      />
    </>
  );
});
