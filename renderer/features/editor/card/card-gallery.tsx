import { IconPhoto } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context.ts';
import { thumbUrl, viewUrl } from '../files/file-urls.ts';
import classes from './card.module.css';

const STRIP = 12;

/** The cover and a strip of the other photos; one that is chosen is shown large. */
export function CardGallery(): JSX.Element {
  const { t } = useTranslation();
  const { files } = useEditor().dossier;
  const [chosen, setChosen] = useState<string>();
  const photos = files.filter(({ type }) => type === 'photo').toSorted((a, b) => a.position - b.position);
  const large = photos.find(({ id }) => id === chosen) ?? photos.find(({ cover }) => cover) ?? photos[0];
  const caption = (photo: (typeof photos)[number]): string => photo.title || photo.originalName;
  return (
    <div>
      {large ? (
        <figure className={classes.figure}>
          <img className={classes.cover} src={viewUrl(large)} alt={caption(large)} />
          {large.title ? <figcaption>{large.title}</figcaption> : null}
        </figure>
      ) : (
        <div className={classes.noCover}>
          <IconPhoto size={28} aria-hidden />
          {t('editor.card.noPhoto')}
        </div>
      )}
      {photos.length > 1 ? (
        <div className={classes.strip}>
          {photos.slice(0, STRIP).map((photo) => (
            <button
              key={photo.id}
              type="button"
              aria-label={caption(photo)}
              aria-pressed={photo === large}
              onClick={() => setChosen(photo.id)}
            >
              <img src={thumbUrl(photo)} alt="" />
            </button>
          ))}
          {photos.length > STRIP ? (
            <span className={classes.quiet}>
              {t('kinds.card.morePhotos', { count: photos.length - STRIP })}
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
