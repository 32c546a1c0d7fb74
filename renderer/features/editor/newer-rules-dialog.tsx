import { Alert, Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewerRules } from '../../../shared/contract/rules.ts';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FocusBack } from '../../ui/focus-back.tsx';
import { RuleDifferences } from '../../ui/rules/rule-differences.tsx';
import { useEditor } from './editor-context.ts';
import { useFieldWords } from './field-words.ts';
import classes from './small-text.module.css';

type NewerRulesDialogProps = { readonly newer: NewerRules; readonly onClose: () => void };

/** What the set in force changes for this dossier, and the step to it. */
export function NewerRulesDialog({ newer, onClose }: NewerRulesDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { dossier, flush } = useEditor();
  const move = useCoreCommand('rules.moveTo');
  // It goes by its own transition: gone at once, its Esc would also leave the dossier behind it.
  const [opened, setOpened] = useState(true);
  const close = (): void => setOpened(false);
  const { id } = newer.newer;
  const onMove = async (): Promise<void> => {
    // What is still being typed belongs to the dossier before its rules change.
    await flush();
    move.mutate(
      { id: dossier.id, ruleSetId: id },
      {
        onSuccess: () => {
          notifications.show({ message: t('rules.newer.moved', { id }) });
          close();
        },
      },
    );
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      transitionProps={{ onExited: onClose }}
      size={1000}
      title={t('rules.newer.title')}
    >
      <FocusBack />
      <h3 className={classes.listTitle}>{t('rules.newer.concerns')}</h3>
      {newer.differences.length === 0 ? (
        <p>{t('rules.newer.nothing')}</p>
      ) : (
        <RuleDifferences differences={newer.differences} />
      )}
      <Findings title={t('rules.newer.appearing')} findings={newer.appearing} />
      <Findings title={t('rules.newer.disappearing')} findings={newer.disappearing} />
      {dossier.approval ? (
        <Alert mt="sm" color="yellow" variant="light">
          {t('rules.newer.approvalEnds')}
        </Alert>
      ) : null}
      <ErrorMessage error={move.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t('action.close')}
        </Button>
        {dossier.may.includes('edit') ? (
          <Button loading={move.isPending} onClick={() => void onMove()}>
            {t('rules.newer.move')}
          </Button>
        ) : null}
      </Group>
    </Modal>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly Finding[] }): JSX.Element | null {
  const words = useFieldWords();
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className={classes.listTitle}>{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.message} ${finding.pointer}`}>
            {words.placeOf(finding.pointer)}: {words.sentenceOf(finding)}
          </li>
        ))}
      </ul>
    </>
  );
}
