import { Button, Modal } from '@mantine/core';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimilarPair } from '../../../../shared/contract/pictures.ts';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import { BytesText } from '../../../ui/progress-bytes.tsx';
import { useEditor } from '../editor-context.ts';
import classes from './files.module.css';
import { viewUrl } from './file-urls.ts';
import { useRemoveFile } from './use-remove-file.tsx';
import { FocusBack } from '../../../ui/focus-back.tsx';

type SimilarDialogProps = {
  readonly pairs: readonly SimilarPair[];
  readonly photos: readonly DossierFile[];
  readonly onClose: () => void;
};

/** Two photos side by side and one key for each decision; the next pair follows. */
export function SimilarDialog({ pairs, photos, onClose }: SimilarDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const [total] = useState(pairs.length);
  const keep = useToldCommand('pictures.keepBoth');
  const remove = useRemoveFile();
  const pair = pairs[0];
  const fileOf = (id: string | undefined) => photos.find((photo) => photo.id === id);
  const [left, right] = [fileOf(pair?.left), fileOf(pair?.right)];
  const keys: Readonly<Record<string, () => void>> =
    pair && left && right && !readOnly
      ? {
          '1': () => remove(left),
          '2': () => remove(right),
          '3': () => keep({ left: pair.left, right: pair.right }),
        }
      : {};
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!Object.hasOwn(keys, event.key) || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]?.();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1200px, 94vw)"
      title={t('pictures.similarTitle', { at: total - pairs.length + (pair ? 1 : 0), of: total })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      onKeyDown={onKeyDown}
    >
      <FocusBack />
      {left && right ? (
        <>
          <div className={classes.pair}>
            <Side photo={left} label={`1 · ${t('pictures.removeLeft')}`} onRemove={keys['1']} />
            <Side photo={right} label={`2 · ${t('pictures.removeRight')}`} onRemove={keys['2']} />
          </div>
          <div className={classes.addingLine}>
            <span className={classes.waiting}>{readOnly ? '' : t('pictures.similarHint')}</span>
            {keys['3'] ? (
              <Button variant="light" data-autofocus onClick={keys['3']}>
                3 · {t('pictures.keepBoth')}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <p>{t('pictures.similarNone')}</p>
      )}
    </Modal>
  );
}

type SideProps = {
  readonly photo: DossierFile;
  readonly label: string;
  readonly onRemove: (() => void) | undefined;
};

function Side({ photo, label, onRemove }: SideProps): JSX.Element {
  const { width = 0, height = 0 } = photo;
  const name = photo.title || photo.originalName;
  return (
    <figure>
      <img src={viewUrl(photo)} alt={name} />
      <figcaption>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className={classes.waiting}>
          {width} × {height} · <BytesText bytes={photo.sizeBytes} />
        </span>
        {onRemove ? (
          <Button size="compact-sm" variant="light" color="red" onClick={onRemove}>
            {label}
          </Button>
        ) : null}
      </figcaption>
    </figure>
  );
}
