import { NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import { type ObjectType, objectTypes } from '../../../../shared/domain/object-types/object-type.ts';

type KindSelectProps = { readonly value: ObjectType; readonly onChange: (type: ObjectType) => void };

/** The kind of property of the new dossier. */
export function KindSelect({ value, onChange }: KindSelectProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('newDossier.kind')}
      value={value}
      data={objectTypes
        .filter((type) => findObjectType(type))
        .map((type) => ({ value: type, label: t(`objectType.${type}`) }))}
      onChange={(event) => onChange(objectTypes.find((type) => type === event.currentTarget.value) ?? value)}
    />
  );
}
