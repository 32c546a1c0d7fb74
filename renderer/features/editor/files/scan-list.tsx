import { Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScansView } from '../../../../shared/contract/scans.ts';
import type { EpochMs } from '../../../../shared/domain/civil-date.ts';
import { InstantText } from '../../../ui/date-text.tsx';
import { BytesText } from '../../../ui/progress-bytes.tsx';
import classes from './files.module.css';

type ScanListProps = {
  readonly view: ScansView;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
};

/** The new scans, each to be chosen. */
export function ScanList({ view, chosen, onChoose }: ScanListProps): JSX.Element {
  const { t } = useTranslation();
  const { files, total } = view;
  const count = files.filter(({ id }) => chosen.has(id)).length;
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <div className={classes.scans}>
      {files.length > 1 ? (
        <Checkbox
          size="xs"
          label={t('pictures.scansSelectAll')}
          checked={count === files.length}
          indeterminate={count > 0 && count < files.length}
          onChange={() => onChoose(count === files.length ? new Set() : new Set(files.map(({ id }) => id)))}
        />
      ) : null}
      <ul>
        {files.map(({ id, name, sizeBytes, modifiedAt }) => (
          <li key={id}>
            <Checkbox
              size="xs"
              aria-label={t('pictures.scansSelect', { name })}
              label={<bdi>{name}</bdi>}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
            <span className={classes.waiting}>
              <BytesText bytes={sizeBytes} /> · <InstantText at={modifiedAt as EpochMs} />
            </span>
          </li>
        ))}
      </ul>
      {total > files.length ? (
        <p className={classes.scanNote}>{t('pictures.scansShown', { shown: files.length, total })}</p>
      ) : null}
    </div>
  );
}
