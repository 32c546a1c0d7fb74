import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCoreCommand } from '../data/queries.ts';
import { ErrorMessage } from './error-message.tsx';
import classes from './form.module.css';

const addressSchema = z.url().max(500);

/** Joins a central database by address and one-time code. */
export function EnrolForm({ onDone }: { onDone?: () => void }): JSX.Element {
  const { t } = useTranslation();
  const enrol = useCoreCommand('exchange.enrol');
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const goodAddress = addressSchema.safeParse(address.trim()).success;
  const goodCode = code.trim().length >= 4;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!goodAddress || !goodCode) return;
        enrol.mutate({ address: address.trim(), code: code.trim() }, { onSuccess: () => onDone?.() });
      }}
    >
      <Text c="dimmed">{t('enrol.intro')}</Text>
      <TextInput
        data-autofocus
        label={t('enrol.address')}
        placeholder={t('enrol.addressPlaceholder')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={tried && !goodAddress ? t('enrol.addressWrong') : null}
        spellCheck={false}
      />
      <TextInput
        label={t('enrol.code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={tried && !goodCode ? t('enrol.codeWrong') : null}
        spellCheck={false}
        autoComplete="off"
      />
      <ErrorMessage error={enrol.error} />
      {enrol.data ? (
        <Alert color="green" variant="light">
          {t('enrol.joined', { name: enrol.data.centralName })}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button type="submit" loading={enrol.isPending}>
          {t('enrol.join')}
        </Button>
      </Group>
    </form>
  );
}
