import { createElement, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';
import { iconOfObjectType } from './object-type-icon.ts';

type ObjectTypePictureProps = {
  readonly type: ObjectType;
  readonly size?: number;
  /** Without a spoken name, where the name stands beside it. */
  readonly silent?: boolean;
};

/** The picture of a kind of property. */
export function ObjectTypePicture({ type, size = 17, silent }: ObjectTypePictureProps): JSX.Element {
  const { t } = useTranslation();
  const name = silent ? { 'aria-hidden': true } : { 'aria-label': t(`objectType.${type}`) };
  return createElement(iconOfObjectType(type), { size, stroke: 1.6, ...name });
}
