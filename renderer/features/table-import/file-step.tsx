import { Button, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedTable } from '../../../shared/contract/table-import.ts';
import { AppError } from '../../../shared/result.ts';
import { call, callNative, takeDropped, toAppError } from '../../data/api.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { useDrop } from '../../ui/use-drop.ts';
import { useImport } from './import-state.ts';
import { TableError } from './table-error.tsx';
import classes from './table-import.module.css';
import { Working } from './working.tsx';

type Opening = { readonly id: string; readonly open: () => Promise<OpenedTable> };

/** Choose a file, drop it, or paste cells. */
export function FileStep(): JSX.Element {
  const { t } = useTranslation();
  const { busy, error, open } = useOpening();
  const choose = (): void =>
    open(async (id) => {
      const [file] = await callNative('native.chooseFiles', { kind: 'tables' });
      if (!file) throw new AppError('cancelled', 'No file was chosen');
      return await call('tables.open', { id, token: file.token, name: file.name });
    });
  const { over, handlers } = useDrop((files) =>
    open(async (id) => {
      const [file] = (await takeDropped(files.slice(0, 1))).files;
      if (!file) throw new AppError('cancelled', 'Nothing was dropped');
      return await call('tables.open', { id, token: file.token, name: file.name });
    }),
  );
  return (
    <>
      <TableError error={error} />
      {busy ? <Working id={busy} text={t('tableImport.reading')} /> : null}
      <SectionPanel title={t('tableImport.chooseTitle')}>
        <div className={classes.dropPlace} data-over={over || undefined} {...handlers}>
          <IconFileSpreadsheet size={34} stroke={1.4} aria-hidden />
          <Button onClick={choose} disabled={busy !== undefined} data-autofocus>
            {t('tableImport.choose')}
          </Button>
          <span className={classes.dim}>{over ? t('tableImport.dropNow') : t('tableImport.drop')}</span>
        </div>
        <p className={classes.hint}>{t('tableImport.chooseHint')}</p>
      </SectionPanel>
      <PasteBox
        disabled={busy !== undefined}
        onUse={(text) => open((id) => call('tables.open', { id, text }))}
      />
    </>
  );
}

function PasteBox({ disabled, onUse }: { disabled: boolean; onUse: (text: string) => void }): JSX.Element {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  useEffect(() => {
    // Cells pasted anywhere on the step go into the box.
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (pasted !== '') setText(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return (
    <SectionPanel title={t('tableImport.pasteTitle')}>
      <Textarea
        label={t('tableImport.pasteLabel')}
        description={t('tableImport.pasteHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={4}
        maxRows={10}
        autosize
        spellCheck={false}
        classNames={{ input: classes.pasted ?? '' }}
      />
      <Button
        mt="sm"
        variant="light"
        disabled={disabled || text.trim() === ''}
        onClick={() => onUse(text.slice(0, 900_000))}
      >
        {t('tableImport.pasteUse')}
      </Button>
    </SectionPanel>
  );
}

/** Opens one table at a time; the id is the page's own, so that reading can be called off. */
function useOpening(): {
  readonly busy: string | undefined;
  readonly error: AppError | undefined;
  readonly open: (work: (id: string) => ReturnType<Opening['open']>) => void;
} {
  const begin = useImport((state) => state.begin);
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<AppError>();
  const open = (work: (id: string) => Promise<OpenedTable>): void => {
    const id = crypto.randomUUID();
    const run = async (): Promise<void> => {
      setBusy(id);
      setError(undefined);
      try {
        begin(await work(id));
      } catch (cause) {
        setError(toAppError(cause));
      } finally {
        setBusy(undefined);
      }
    };
    void run();
  };
  return { busy, error, open };
}
