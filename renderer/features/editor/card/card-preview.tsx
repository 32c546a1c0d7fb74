import { Modal } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { useEditor } from '../editor-context.ts';
import { sectionOf } from '../pointers.ts';
import { CardHints } from './card-hints-list.tsx';
import { LotCard } from './lot-card.tsx';

/** The lot as a bidder will see it, with what would make a bidder pass by. */
export function CardPreview({ opened, onClose }: { opened: boolean; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { show } = useEditor();
  const go = (pointer: Pointer): void => {
    onClose();
    // The dialog gives the focus back to its button when it has closed; only then may the field take it.
    setTimeout(() => show(sectionOf(pointer), pointer), 250);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={920}
      title={t('editor.card.title')}
      returnFocus
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <CardHints onGo={go} />
      <LotCard />
    </Modal>
  );
}
