import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';
import { pathOfObjectType } from './object-type-icon.ts';

type ObjectTypePictureProps = {
  readonly type: ObjectType;
  readonly size?: number;
  /** Without a spoken name, where the name stands beside it. */
  readonly silent?: boolean;
};

/** The picture of a kind of property. */
export function ObjectTypePicture({ type, size, silent }: ObjectTypePictureProps): JSX.Element {
  const { t } = useTranslation();
  return objectTypePicture(type, silent ? undefined : t(`objectType.${type}`), size);
}

/** The same as a function, for rows of long lists: no component, one path. Without a name it is not spoken. */
export function objectTypePicture(type: ObjectType, name: string | undefined, size = 17): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={name ? 'img' : undefined}
      aria-label={name}
      aria-hidden={name ? undefined : true}
    >
      <path d={pathOfObjectType(type)} />
    </svg>
  );
}
