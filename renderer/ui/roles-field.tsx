import { Checkbox, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/domain/roles.ts';

type RolesFieldProps = {
  readonly offered: readonly Role[];
  readonly value: readonly Role[];
  readonly error?: string | undefined;
  readonly onChange: (roles: readonly Role[]) => void;
};

/** Roles as check boxes, each with what it lets a person do. */
export function RolesField({ offered, value, error, onChange }: RolesFieldProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('session.roles')}
      description={t('session.rolesHint')}
      value={[...value]}
      onChange={(chosen) => onChange(offered.filter((role) => chosen.includes(role)))}
      error={error ?? null}
    >
      <Stack gap={8} mt={8}>
        {offered.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleHint.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
