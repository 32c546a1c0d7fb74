import { Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldForMany } from '../../../../shared/domain/fields/for-many.ts';
import { useValueText } from '../../../ui/dossier/use-value-text.ts';
import classes from './bulk-field.module.css';
import type { StandingRow } from './change-plan.ts';

type StandingValuesProps = {
  readonly place: FieldForMany;
  readonly rows: readonly StandingRow[];
  readonly kept: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onKeep: (kept: ReadonlySet<string>) => void;
};

/** What stands there now and in how many dossiers; a value without a tick stays. */
export function StandingValues({ place, rows, kept, disabled, onKeep }: StandingValuesProps): JSX.Element {
  const { t } = useTranslation();
  const valueText = useValueText();
  const textOf = ({ before, values }: StandingRow): string =>
    before === undefined
      ? t('bulkField.rare', { count: values })
      : valueText(place.field, place.pointer, before) || t('bulkField.blank');
  const toggle = (key: string): void => {
    const next = new Set(kept);
    if (!next.delete(key)) next.add(key);
    onKeep(next);
  };
  return (
    <fieldset className={classes.standing} disabled={disabled}>
      <legend>{t('bulkField.stands')}</legend>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <Checkbox
              checked={!kept.has(row.key)}
              onChange={() => toggle(row.key)}
              label={
                <span data-blank={row.before === null || undefined} className={classes.value}>
                  {textOf(row)}
                </span>
              }
            />
            <span className={classes.count}>{t('count.dossiers', { count: row.dossiers.length })}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
