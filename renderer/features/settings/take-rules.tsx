import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBuildingBank, IconFilePlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetPreview } from '../../../shared/contract/rules.ts';
import { call, callNative, toAppError } from '../../data/api.ts';
import { useErrorText } from '../../ui/error-message.tsx';
import { TakeRulesDialog } from './take-rules-dialog.tsx';

type TakeRulesProps = { readonly enrolled: boolean; readonly onTaken: (id: string) => void };
type From = 'file' | 'central';
type Shown = { readonly from: From; readonly previews: readonly RuleSetPreview[] };

/** Where a new set may come from; what it would change is shown before it is taken. */
export function TakeRules({ enrolled, onTaken }: TakeRulesProps): JSX.Element {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [busy, setBusy] = useState<From>();
  const [shown, setShown] = useState<Shown>();
  const read = async (from: From): Promise<void> => {
    setBusy(from);
    try {
      const previews = from === 'file' ? await readFile() : await call('rules.readCentral', {});
      if (previews) setShown({ from, previews });
    } catch (cause) {
      const error = toAppError(cause);
      if (error.code !== 'cancelled') notifications.show({ color: 'red', message: errorText(error) });
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFilePlus size={15} aria-hidden />}
        loading={busy === 'file'}
        onClick={() => void read('file')}
      >
        {t('rules.addFromFile')}
      </Button>
      {enrolled ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBuildingBank size={15} aria-hidden />}
          loading={busy === 'central'}
          onClick={() => void read('central')}
        >
          {t('rules.askCentral')}
        </Button>
      ) : null}
      {shown ? <TakeRulesDialog {...shown} onClose={() => setShown(undefined)} onTaken={onTaken} /> : null}
    </>
  );
}

/** Undefined when the person cancelled. */
async function readFile(): Promise<readonly RuleSetPreview[] | undefined> {
  const [chosen] = await callNative('native.chooseFiles', { kind: 'rule-set' });
  return chosen && [await call('rules.readFile', { token: chosen.token })];
}
