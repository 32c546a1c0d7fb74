import { Combobox } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../../../../shared/contract/reference.ts';
import { type Hit, hitLabel, stepLabel } from '../../../../shared/domain/reference/hit.ts';
import classes from './classifier.module.css';

type ClassifierOptionsProps = { readonly answer: SearchAnswer | undefined; readonly label: string };

/** The list under the field: name, what it belongs to, code. */
export function ClassifierOptions({ answer, label }: ClassifierOptionsProps): JSX.Element {
  const { t } = useTranslation();
  const hits = answer?.hits ?? [];
  return (
    <>
      <Combobox.Options mah={300} className={classes.options ?? ''} aria-label={label}>
        {hits.map((hit) => (
          <Combobox.Option key={`${hit.versionNo} ${hit.code}`} value={`${hit.versionNo} ${hit.code}`}>
            <HitOption hit={hit} />
          </Combobox.Option>
        ))}
        {hits.length === 0 ? <Combobox.Empty>{t('reference.picker.notFound')}</Combobox.Empty> : null}
      </Combobox.Options>
      {answer?.more ? <Combobox.Footer>{t('reference.picker.more')}</Combobox.Footer> : null}
      {answer?.partial ? <Combobox.Footer>{t('reference.picker.partial')}</Combobox.Footer> : null}
      <span className={classes.count} role="status">
        {t('reference.picker.hits', { count: hits.length })}
      </span>
    </>
  );
}

function HitOption({ hit }: { readonly hit: Hit }): JSX.Element {
  const { t } = useTranslation();
  const above = hit.above.filter(({ name }) => name !== '').map((step) => stepLabel(hit.scheme, step));
  return (
    <div className={classes.option}>
      <span className={classes.name}>
        {hit.name === '' ? t('reference.unnamed') : hitLabel(hit)}
        {hit.oldName ? (
          <span className={classes.dim}> ({t('reference.oldName', { name: hit.oldName })})</span>
        ) : null}
      </span>
      <span className={classes.code}>{hit.code}</span>
      {above.length > 0 ? <span className={classes.path}>{above.join(' › ')}</span> : null}
    </div>
  );
}
