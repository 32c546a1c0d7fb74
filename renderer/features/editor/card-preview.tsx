import { Modal } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { readMoney } from '../../../shared/domain/fields/read-leaf.ts';
import { fieldAt, valueAt } from '../../../shared/domain/fields/walk.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import { useValueText } from '../../ui/dossier/use-value-text.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { rowsAt } from './dossier-content.ts';
import { useEditor } from './editor-context.ts';
import { useFieldWords } from './field-words.ts';
import { thumbUrl, viewUrl } from './files/file-urls.ts';
import classes from './card.module.css';

/** The lot as a bidder will see it. */
export function CardPreview({ opened, onClose }: { opened: boolean; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={860}
      title={t('editor.card.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Card />
    </Modal>
  );
}

function Card(): JSX.Element {
  const { t } = useTranslation();
  const { dossier, content } = useEditor();
  const photos = dossier.files
    .filter(({ type }) => type === 'photo')
    .toSorted((a, b) => a.position - b.position);
  const cover = photos.find((photo) => photo.cover) ?? photos[0];
  const object = content.object ?? {};
  const place = [object.region, object.settlement, object.address].filter(Boolean).join(', ');
  return (
    <article className={classes.card}>
      <div>
        {cover ? (
          <img className={classes.cover} src={viewUrl(cover)} alt={cover.title || cover.originalName} />
        ) : (
          <div className={classes.noCover}>
            <IconPhoto size={28} aria-hidden />
            {t('editor.card.noPhoto')}
          </div>
        )}
        <div className={classes.strip}>
          {photos.slice(0, 8).map((photo) => (
            <img key={photo.id} src={thumbUrl(photo)} alt={photo.title || photo.originalName} />
          ))}
        </div>
      </div>
      <div>
        <h2 className={classes.title}>{object.title || t('editor.untitled')}</h2>
        <p className={classes.place}>{place}</p>
        <Prices />
        <Details />
      </div>
      <p className={classes.text}>{object.description}</p>
      <Rights />
    </article>
  );
}

function Prices(): JSX.Element {
  const { t } = useTranslation();
  const sale = useEditor().content.sale ?? {};
  return (
    <dl className={classes.prices}>
      {(['startPrice', 'deposit', 'step'] as const).map((key) => (
        <div key={key} data-main={key === 'startPrice'}>
          <dt>{t(`editor.card.${key}`)}</dt>
          <dd>
            <MoneyText kopiykas={readMoney(sale[key])} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Details(): JSX.Element {
  const { dossier, content } = useEditor();
  const words = useFieldWords();
  const valueText = useValueText();
  const keys = findObjectType(dossier.objectType)?.card ?? [];
  return (
    <dl className={classes.details}>
      {keys.map((key) => {
        const pointer = `/details/${key}`;
        const text = valueText(fieldAt(dossier.objectType, pointer), pointer, valueAt(content, pointer));
        return text === '' ? null : (
          <div key={key}>
            <dt>{words.labelOf(pointer)}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Rights(): JSX.Element {
  const { t } = useTranslation();
  const { content } = useEditor();
  const encumbrances = rowsAt(content, '/rights/encumbrances');
  const { inspectionDays, inspectionHours, address } = content.storage ?? {};
  const kindOf = (kind: unknown): string =>
    typeof kind === 'string' ? t(`field.rights.encumbrances.kind.choices.${kind}`) : '';
  return (
    <dl className={classes.details}>
      <div>
        <dt>{t('editor.card.rights')}</dt>
        <dd>
          {encumbrances.length === 0
            ? t('editor.card.noEncumbrances')
            : encumbrances.map((row) => `${kindOf(row['kind'])}: ${String(row['holder'] ?? '')}`).join('; ')}
        </dd>
      </div>
      <div>
        <dt>{t('editor.card.inspection')}</dt>
        <dd>{[inspectionDays, inspectionHours, address].filter(Boolean).join(', ')}</dd>
      </div>
    </dl>
  );
}
