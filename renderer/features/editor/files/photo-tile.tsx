import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconRotateClockwise,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import type { FileId } from '../../../../shared/domain/ids.ts';
import { ComingPicture } from '../../../ui/dossier/coming-picture.tsx';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import classes from './files.module.css';
import { thumbUrl } from './file-urls.ts';
import { useNearSight } from './near-sight.ts';
import { useFileTitle } from './use-file-title.ts';
import { useRemoveFile } from './use-remove-file.tsx';

type PhotoTileProps = {
  readonly photo: DossierFile;
  readonly index: number;
  readonly last: boolean;
  readonly readOnly: boolean;
  readonly onView: (index: number) => void;
  readonly onMove: (id: FileId, to: number) => void;
  readonly onDrag: (id: FileId) => void;
  readonly onDropHere: (index: number) => void;
};

/** One photo: thumbnail, caption, cover, turn, place, removal. Drawn anew only when it changed: there may be five hundred. */
export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps): JSX.Element {
  const { photo, index, readOnly } = props;
  const element = useRef<HTMLLIElement>(null);
  const near = useNearSight(element);
  return (
    <li
      ref={element}
      className={classes.tile}
      data-cover={photo.cover}
      draggable={!readOnly}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', photo.id);
        props.onDrag(photo.id);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        props.onDropHere(index);
      }}
    >
      <Thumb {...props} near={near} />
      {near ? (
        <>
          <Caption photo={photo} index={index} readOnly={readOnly} />
          {readOnly ? null : <TileTools {...props} />}
        </>
      ) : (
        <div className={classes.tileRest} data-read-only={readOnly || undefined} />
      )}
    </li>
  );
});

type CaptionProps = Pick<PhotoTileProps, 'photo' | 'index' | 'readOnly'>;

function Caption({ photo, index, readOnly }: CaptionProps): JSX.Element {
  const { t } = useTranslation();
  const caption = useFileTitle(photo);
  return (
    <TextInput
      size="xs"
      value={caption.text}
      readOnly={readOnly}
      placeholder={photo.originalName}
      aria-label={t('editor.files.caption', { number: index + 1 })}
      onChange={(event) => caption.type(event.currentTarget.value)}
      onBlur={caption.save}
    />
  );
}

function Thumb(props: PhotoTileProps & { readonly near: boolean }): JSX.Element {
  const { photo, index, readOnly, near } = props;
  const { t } = useTranslation();
  const name = photo.title || photo.originalName;
  const cover = photo.cover ? ` (${t('editor.files.cover')})` : '';
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.altKey ? targetOf(event.key, index) : undefined;
    if (to !== undefined) {
      event.preventDefault();
      props.onMove(photo.id, to);
    }
  };
  return (
    <button
      type="button"
      id={`photo-${photo.id}`}
      className={classes.thumb}
      aria-label={t('editor.files.view', { name: `${index + 1}. ${name}${cover}` })}
      title={readOnly ? name : `${name}\n${t('editor.files.move')}`}
      onClick={() => props.onView(index)}
      onKeyDown={onKeyDown}
    >
      <ComingPicture src={thumbUrl(photo)} alt={name} near={near} />
      <span className={classes.number} aria-hidden>
        {index + 1}
      </span>
      {photo.cover ? (
        <span className={classes.coverMark} aria-hidden data-text={t('editor.files.cover')} />
      ) : null}
    </button>
  );
}

function TileTools({ photo, index, last, onMove }: PhotoTileProps): JSX.Element {
  const { t } = useTranslation();
  const setCover = useToldCommand('files.setCover');
  const update = useToldCommand('files.update');
  const remove = useRemoveFile();
  const turned = ((photo.rotation + 90) % 360) as DossierFile['rotation'];
  const number = t('editor.files.photoNumber', { number: index + 1 });
  return (
    <div className={classes.tools}>
      <Tool
        label={`${t('editor.files.earlier')}: ${number}`}
        disabled={index === 0}
        onClick={() => onMove(photo.id, index - 1)}
      >
        <IconArrowLeft size={15} />
      </Tool>
      <Tool
        label={`${t('editor.files.later')}: ${number}`}
        disabled={last}
        onClick={() => onMove(photo.id, index + 1)}
      >
        <IconArrowRight size={15} />
      </Tool>
      <Tool
        label={`${t('editor.files.rotate')}: ${number}`}
        onClick={() => update({ id: photo.id, rotation: turned })}
      >
        <IconRotateClockwise size={15} />
      </Tool>
      <Tool
        label={`${t('editor.files.makeCover')}: ${number}`}
        disabled={photo.cover}
        onClick={() => setCover({ id: photo.id })}
      >
        {photo.cover ? <IconStarFilled size={15} /> : <IconStar size={15} />}
      </Tool>
      <Tool label={t('editor.files.remove', { name: number })} danger onClick={() => remove(photo)}>
        <IconTrash size={15} />
      </Tool>
    </div>
  );
}

type ToolProps = {
  readonly label: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly onClick: () => void;
  readonly children: JSX.Element;
};

function Tool({ label, disabled, danger, onClick, children }: ToolProps): JSX.Element {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color={danger ? 'red' : 'gray'}
        aria-label={label}
        disabled={disabled ?? false}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function targetOf(key: string, index: number): number | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowUp') return index - 1;
  return key === 'ArrowRight' || key === 'ArrowDown' ? index + 1 : undefined;
}
