import { Button, CloseButton, Group, Input } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../../../shared/contract/native.ts';
import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { DossierId, FileId } from '../../../shared/domain/ids.ts';
import { call, callNative, toAppError } from '../../data/api.ts';
import { useErrorText } from '../../ui/error-message.tsx';
import { BytesText } from '../../ui/progress-bytes.tsx';

export type AttachedDocument = {
  readonly input: JSX.Element;
  /** Files it in the dossier, once; `refused` when the intake did not take it (the input says why). */
  readonly file: () => Promise<FileId | 'none' | 'refused'>;
  readonly complain: (problem: string) => void;
};

/**
 * Lets a person choose one document for a decision. It is filed only when the decision is confirmed; a document that
 * the dossier has already is taken as it stands there.
 */
export function useAttachedDocument(
  dossierId: DossierId,
  type: DocumentType,
  label: string,
): AttachedDocument {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<FileToken>();
  const [filed, setFiled] = useState<FileId>();
  const [problem, setProblem] = useState<string>();
  const set = (token: FileToken | undefined): void => {
    setChosen(token);
    setFiled(undefined);
    setProblem(undefined);
  };
  const choose = async (): Promise<void> => {
    try {
      const [token] = await callNative('native.chooseFiles', { kind: 'documents' });
      if (token) set(token);
    } catch (cause) {
      setProblem(errorText(toAppError(cause)));
    }
  };
  const file = async (): Promise<FileId | 'none' | 'refused'> => {
    if (filed !== undefined) return filed;
    if (!chosen) return 'none';
    const [added] = await call('files.add', { dossierId, tokens: [chosen.token], type });
    const id = added?.ok ? added.file.id : added?.knownId;
    if (id !== undefined) {
      setFiled(id);
      return id;
    }
    // A token works once: what may be tried again comes with a new one.
    const retryToken = added?.ok === false ? added.retryToken : undefined;
    set(retryToken === undefined ? undefined : { ...chosen, token: retryToken });
    setProblem(t(`fileRefused.${added?.ok === false ? added.reason : 'not-readable'}`));
    return 'refused';
  };
  const input = (
    <DocumentInput
      label={label}
      problem={problem}
      chosen={chosen}
      onChoose={() => void choose()}
      onRemove={() => set(undefined)}
    />
  );
  return { input, file, complain: setProblem };
}

type DocumentInputProps = {
  readonly label: string;
  readonly problem: string | undefined;
  readonly chosen: FileToken | undefined;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
};

function DocumentInput({ label, problem, chosen, onChoose, onRemove }: DocumentInputProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Input.Wrapper mt="sm" label={label} description={t('auctions.attach.hint')} error={problem ?? null}>
      <Group gap="xs" mt={4}>
        {chosen ? (
          <>
            <span>{chosen.name}</span>
            <BytesText bytes={chosen.sizeBytes} />
            <CloseButton aria-label={t('auctions.attach.remove')} onClick={onRemove} />
          </>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPaperclip size={14} />}
            aria-label={`${label}: ${t('auctions.attach.choose')}`}
            onClick={onChoose}
          >
            {t('auctions.attach.choose')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
