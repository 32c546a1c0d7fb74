import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewerRules } from '../../../shared/contract/rules.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { formatCivilDate } from '../../ui/format.ts';
import { useEditor } from './editor-context.ts';
import { NewerRulesDialog } from './newer-rules-dialog.tsx';
import notice from '../../ui/notice.module.css';

/** Another set is in force than the one this dossier is prepared under: a person looks and decides. */
export function NewerRulesNotice(): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const { data } = useCoreQuery('rules.newerFor', { id: dossier.id });
  const [shown, setShown] = useState<NewerRules>();
  return (
    <>
      {data ? (
        <div className={notice.notice} data-tone="attention" role="status">
          <IconScale size={16} aria-hidden />
          <div>
            {t('rules.newer.notice', {
              title: data.newer.title,
              from: formatCivilDate(data.newer.from),
              current: data.current.title,
            })}{' '}
            <Button size="compact-xs" variant="default" onClick={() => setShown(data)}>
              {t('rules.newer.look')}
            </Button>
          </div>
        </div>
      ) : null}
      {shown ? <NewerRulesDialog newer={shown} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}
