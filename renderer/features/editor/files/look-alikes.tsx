import { Button } from '@mantine/core';
import { IconCopy, IconPhotoShare } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureElsewhere } from '../../../../shared/contract/pictures.ts';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { go } from '../../../state/navigation.ts';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import { useEditor } from '../editor-context.ts';
import classes from './files.module.css';
import { thumbUrl } from './file-urls.ts';
import { SimilarDialog } from './similar-dialog.tsx';
import { useRemoveFile } from './use-remove-file.tsx';

/** Photos that look like another one, here or in another dossier. Draws nothing when there are none. */
export function LookAlikes({ photos }: { photos: readonly DossierFile[] }): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier, readOnly } = useEditor();
  const { data } = useCoreQuery('pictures.view', { dossierId: dossier.id });
  const [comparing, setComparing] = useState(false);
  if (!data) return null;
  const { similar, elsewhere, waiting } = data;
  return (
    <>
      {similar.length > 0 ? (
        <div className={classes.alike}>
          <IconCopy size={16} aria-hidden />
          {t('pictures.similar', { count: similar.length })}
          <Button size="compact-xs" variant="light" onClick={() => setComparing(true)}>
            {t('pictures.similarOpen')}
          </Button>
        </div>
      ) : null}
      {elsewhere.length > 0 ? (
        <details className={classes.elsewhere}>
          <summary className={classes.alike}>
            <IconPhotoShare size={16} aria-hidden />
            {t('pictures.elsewhere', { count: elsewhere.length })}
          </summary>
          <ul>
            {elsewhere.map((match) => (
              <ElsewhereRow
                key={`${match.fileId} ${match.other.fileId}`}
                match={match}
                photo={photos.find(({ id }) => id === match.fileId)}
                readOnly={readOnly}
              />
            ))}
          </ul>
        </details>
      ) : null}
      {waiting > 0 ? <p className={classes.waiting}>{t('pictures.waiting', { count: waiting })}</p> : null}
      {comparing ? (
        <SimilarDialog pairs={similar} photos={photos} onClose={() => setComparing(false)} />
      ) : null}
    </>
  );
}

type ElsewhereRowProps = {
  readonly match: PictureElsewhere;
  readonly photo: DossierFile | undefined;
  readonly readOnly: boolean;
};

function ElsewhereRow({ match, photo, readOnly }: ElsewhereRowProps): JSX.Element | null {
  const { t } = useTranslation();
  const keep = useToldCommand('pictures.keepBoth');
  const remove = useRemoveFile();
  const { other, same, fileId } = match;
  if (!photo) return null;
  const title = other.title || t('pictures.untitled');
  return (
    <li>
      <img src={thumbUrl(photo)} alt={photo.title} />
      <img src={`/files/thumb/${other.fileId}`} alt={title} />
      <span>
        <b>
          <bdi>{photo.title || photo.originalName}</bdi>
        </b>
        : {t(same ? 'pictures.elsewhereSame' : 'pictures.elsewhereSimilar', { title })}
      </span>
      <span className={classes.alikeTools}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => go({ screen: 'editor', id: other.dossierId, section: 'files' })}
        >
          {t('pictures.elsewhereOpen')}
        </Button>
        {readOnly ? null : (
          <>
            <Button size="compact-xs" variant="light" color="red" onClick={() => remove(photo)}>
              {t('pictures.elsewhereRemove')}
            </Button>
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => keep({ left: fileId, right: other.fileId })}
            >
              {t('pictures.elsewhereKeep')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
