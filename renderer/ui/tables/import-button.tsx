import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../state/navigation.ts';

/** Leads to the import of many lots from a table. */
export function ImportButton(): JSX.Element {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Button
      variant="default"
      leftSection={<IconTableImport size={16} />}
      onClick={() => go({ screen: 'table-import' })}
    >
      {t('tableImport.open')}
    </Button>
  );
}
