import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetPreview } from '../../../shared/contract/rules.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FocusBack } from '../../ui/focus-back.tsx';
import { RulePreview } from './rule-preview.tsx';
import classes from './rule-sets.module.css';

type TakeRulesDialogProps = {
  readonly from: 'file' | 'central';
  readonly previews: readonly RuleSetPreview[];
  readonly onClose: () => void;
  readonly onTaken: (id: string) => void;
};
type NewSet = Extract<RuleSetPreview, { kind: 'new' }>;

/** What would come of the sets that were read; the administrator takes those that are chosen, or none. */
export function TakeRulesDialog({ from, previews, onClose, onTaken }: TakeRulesDialogProps): JSX.Element {
  const { t } = useTranslation();
  const take = useCoreCommand('rules.take');
  // It goes by its own transition: gone at once, its Esc would also leave the screen behind it.
  const [opened, setOpened] = useState(true);
  const close = (): void => setOpened(false);
  const fresh = previews.filter((preview): preview is NewSet => preview.kind === 'new');
  const [chosen, setChosen] = useState<readonly string[]>(fresh.map(({ sha256 }) => sha256));
  const wanted = fresh.filter(({ sha256 }) => chosen.includes(sha256));
  // The central database gives all its sets: those that are here already are not worth a word.
  const worthShowing = from === 'file' ? previews : previews.filter(({ kind }) => kind !== 'known');
  const confirm = (): void =>
    take.mutate(
      { sha256s: wanted.map(({ sha256 }) => sha256) },
      {
        onSuccess: ({ ids }) => {
          notifications.show({ message: t('rules.take.done', { ids: ids.join(', ') }) });
          onTaken(ids.at(-1) ?? '');
          close();
        },
      },
    );
  return (
    <Modal
      opened={opened}
      onClose={close}
      transitionProps={{ onExited: onClose }}
      size={1100}
      title={t(from === 'file' ? 'rules.take.title' : 'rules.take.titleCentral')}
    >
      <FocusBack />
      {worthShowing.length === 0 ? <p className={classes.dialogText}>{t('rules.take.none')}</p> : null}
      {worthShowing.map((preview) => (
        <div key={keyOf(preview)} className={classes.preview}>
          {preview.kind === 'new' && fresh.length > 1 ? (
            <Checkbox
              mb={6}
              label={t('rules.take.choose', { id: preview.id })}
              checked={chosen.includes(preview.sha256)}
              onChange={() => setChosen(toggled(chosen, preview.sha256))}
            />
          ) : null}
          <RulePreview preview={preview} />
        </div>
      ))}
      <ErrorMessage error={take.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          {t(fresh.length === 0 ? 'action.close' : 'action.cancel')}
        </Button>
        {fresh.length > 0 ? (
          <Button disabled={wanted.length === 0} loading={take.isPending} onClick={confirm}>
            {t(fresh.length > 1 ? 'rules.take.buttonMany' : 'rules.take.button')}
          </Button>
        ) : null}
      </Group>
    </Modal>
  );
}

function keyOf(preview: RuleSetPreview): string {
  const name = preview.kind === 'broken' ? preview.name : preview.id;
  return `${preview.kind} ${name} ${preview.kind === 'new' ? preview.sha256 : ''}`;
}

function toggled(chosen: readonly string[], one: string): readonly string[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
