import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconCloudOff, IconId } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { back } from '../../state/navigation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import { DossierActions } from './dossier-actions.tsx';
import { useEditor } from './editor-context.ts';
import { saveMarkOf } from './save-queue.ts';
import classes from './editor.module.css';

type EditorHeaderProps = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly busy: boolean;
  readonly onCard: () => void;
};

/** Title, state, save mark, undo and what may be done with the dossier now. */
export function EditorHeader({ undo, redo, busy, onCard }: EditorHeaderProps): JSX.Element {
  const { t } = useTranslation();
  const { dossier, content, flush, readOnly } = useEditor();
  const facts = [
    t(`objectType.${dossier.objectType}`),
    dossier.lotNumber ? t('editor.lotNumber', { number: dossier.lotNumber }) : '',
    dossier.version > 1 ? t('editor.version', { version: dossier.version }) : '',
  ];
  const leave = (): void => {
    void flush().then(back);
  };
  return (
    <PageHeader
      title={content.object?.title || t('editor.untitled')}
      badge={<DossierStateBadge state={dossier.state} />}
      subtitle={facts.filter((fact) => fact !== '').join(' · ')}
      onBack={leave}
      actions={
        <>
          {readOnly ? null : <SaveMark />}
          {readOnly ? null : (
            <span className={classes.headKeys}>
              <UndoButton
                label={t('editor.undo')}
                keys="Ctrl+Z"
                icon={<IconArrowBackUp size={17} />}
                disabled={busy || !dossier.canUndo}
                onClick={undo}
              />
              <UndoButton
                label={t('editor.redo')}
                keys="Ctrl+Shift+Z"
                icon={<IconArrowForwardUp size={17} />}
                disabled={busy || !dossier.canRedo}
                onClick={redo}
              />
            </span>
          )}
          <Button variant="default" size="xs" leftSection={<IconId size={15} />} onClick={onCard}>
            {t('editor.actions.card')}
          </Button>
          <DossierActions />
        </>
      }
    />
  );
}

type UndoButtonProps = {
  readonly label: string;
  readonly keys: string;
  readonly icon: JSX.Element;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function UndoButton({ label, keys, icon, disabled, onClick }: UndoButtonProps): JSX.Element {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function SaveMark(): JSX.Element {
  const { t } = useTranslation();
  const { edits } = useEditor();
  const mark = saveMarkOf(edits);
  const text = {
    saved: t('editor.saved'),
    unsaved: t('editor.saving'),
    failed: t('editor.notSaved'),
  }[mark];
  return (
    <span
      className={classes.saveMark}
      data-mark={mark}
      data-testid="save-mark"
      role="status"
      title={mark === 'failed' ? t('editor.notSavedHint') : text}
    >
      {mark === 'failed' ? <IconCloudOff size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
      {text}
    </span>
  );
}
