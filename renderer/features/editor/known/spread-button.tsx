import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionsOf } from '../../../../shared/domain/directory/mentions.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { SpreadDialog } from '../../../ui/spread-dialog.tsx';
import { useEditor } from '../editor-context.ts';

/** Offers to bring what stands at a place to other dossiers in preparation; nothing where nothing identifies it. */
export function SpreadButton({ pointer }: { pointer: Pointer }): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier, content, readOnly, flush } = useEditor();
  const [open, setOpen] = useState(false);
  if (readOnly || !mentionsOf(content).some((mention) => mention.pointer === pointer)) return null;
  return (
    <>
      <Tooltip label={t('spread.open')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('spread.open')}
          onClick={() => void flush().then(() => setOpen(true))}
        >
          <IconBroadcast size={15} />
        </ActionIcon>
      </Tooltip>
      {open ? (
        <SpreadDialog source={{ dossierId: dossier.id, pointer }} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
