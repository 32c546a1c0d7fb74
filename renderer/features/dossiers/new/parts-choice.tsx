import { Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../../shared/domain/reuse/parts.ts';
import classes from '../new-dossier-dialog.module.css';

type PartsChoiceProps = {
  readonly parts: readonly Part[];
  readonly chosen: readonly Part[];
  readonly onChange: (chosen: readonly Part[]) => void;
};

/** Which parts are taken over. */
export function PartsChoice({ parts, chosen, onChange }: PartsChoiceProps): JSX.Element {
  const { t } = useTranslation();
  const toggle = (part: Part): void =>
    onChange(chosen.includes(part) ? chosen.filter((one) => one !== part) : [...chosen, part]);
  return (
    <fieldset className={classes.parts}>
      <legend>{t('newDossier.take')}</legend>
      {parts.map((part) => (
        <Checkbox
          key={part}
          label={t(`part.${part}`)}
          checked={chosen.includes(part)}
          onChange={() => toggle(part)}
        />
      ))}
    </fieldset>
  );
}
