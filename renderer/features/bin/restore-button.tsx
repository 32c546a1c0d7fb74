import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

type RestoreProps = { readonly name: string; readonly busy: boolean; readonly onClick: () => void };

/** One row's way back. */
export function RestoreButton({ name, busy, onClick }: RestoreProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconRestore size={14} />}
      loading={busy}
      aria-label={t('bin.restoreNamed', { name })}
      onClick={onClick}
    >
      {t('bin.restore')}
    </Button>
  );
}
