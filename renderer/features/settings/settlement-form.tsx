import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settlementSchema } from '../../../shared/contract/session.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import classes from './settings.module.css';

/** Where the office's papers are drawn up. Takes the settlement set now, if any. */
export function SettlementForm({ settlement }: { settlement: string | undefined }): JSX.Element {
  const { t } = useTranslation();
  const set = useCoreCommand('settings.setSettlement');
  const [text, setText] = useState(settlement ?? '');
  const typed = settlementSchema.safeParse(text);
  const ready = typed.success && typed.data !== settlement;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        set.mutate(
          { settlement: typed.data },
          { onSuccess: () => void notifications.show({ message: t('settings.settlementSet') }) },
        );
      }}
    >
      <TextInput
        label={t('session.settlement')}
        description={t('session.settlementHint')}
        placeholder={t('session.settlementPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={100}
      />
      <ErrorMessage error={set.error} />
      <div>
        <Button type="submit" variant="default" disabled={!ready} loading={set.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}
