import { Modal, SegmentedControl } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { useNavigation } from '../../state/navigation.ts';
import { BlankPane } from './new/blank-pane.tsx';
import { CopyPane } from './new/copy-pane.tsx';
import { NextPane } from './new/next-pane.tsx';
import { TemplatePane } from './new/template-pane.tsx';
import classes from './new-dossier-dialog.module.css';

const modes = ['blank', 'copy', 'template', 'next'] as const;
type Mode = (typeof modes)[number];

/** Ctrl+N: blank by its kind, from another dossier, by a template, or as the next attempt; then the editor opens. */
export function NewDossierDialog(): JSX.Element {
  const { t } = useTranslation();
  const { open, close } = useDialogs();
  return (
    <Modal.Stack>
      <Modal
        stackId="new-dossier"
        opened={open === 'new-dossier'}
        onClose={close}
        title={t('newDossier.title')}
        size={760}
      >
        <Panes />
      </Modal>
    </Modal.Stack>
  );
}

function Panes(): JSX.Element {
  const { t } = useTranslation();
  const origin = useDialogs((dialogs) => dialogs.origin);
  const close = useDialogs((dialogs) => dialogs.close);
  const go = useNavigation((navigation) => navigation.go);
  const [mode, setMode] = useState<Mode>(origin?.mode ?? 'blank');
  const onMade = (id: DossierId): void => {
    close();
    go({ screen: 'editor', id });
  };
  const from = origin?.mode === mode ? origin.id : undefined;
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('newDossier.from')}
        value={mode}
        data={modes.map((value) => ({ value, label: t(`newDossier.${value}`) }))}
        onChange={(value) => setMode(modes.find((known) => known === value) ?? 'blank')}
      />
      <div className={classes.pane}>
        {mode === 'blank' ? <BlankPane onMade={onMade} /> : null}
        {mode === 'copy' ? <CopyPane from={from} onMade={onMade} /> : null}
        {mode === 'template' ? <TemplatePane onMade={onMade} /> : null}
        {mode === 'next' ? <NextPane from={from} onMade={onMade} /> : null}
      </div>
    </>
  );
}
