import { Button, Group, Modal, SegmentedControl, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { useCoreCommand } from '../../../data/queries.ts';
import { DocumentViewer } from '../../../ui/document-viewer/document-viewer.tsx';
import { useNativeAction } from '../../../ui/dossier/use-native-action.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { FocusBack } from '../../../ui/focus-back.tsx';

type ContactSheetDialogProps = { readonly dossierId: DossierId; readonly onClose: () => void };

/** Makes a PDF of all photos; it is looked at, saved and printed from here. */
export function ContactSheetDialog({ dossierId, onClose }: ContactSheetDialogProps): JSX.Element {
  const { t } = useTranslation();
  const make = useCoreCommand('pictures.contactSheet');
  const native = useNativeAction();
  const [perPage, setPerPage] = useState<6 | 12>(6);
  const [viewed, setViewed] = useState(false);
  const made = make.data;
  return (
    <>
      <FocusBack />
      <Modal opened={!viewed} onClose={onClose} title={t('pictures.sheetTitle')} centered>
        <Text size="sm">{t('pictures.sheetText')}</Text>
        <PerPage
          value={perPage}
          onChange={(chosen) => {
            setPerPage(chosen);
            make.reset();
          }}
        />
        <ErrorMessage error={make.error} />
        {made ? (
          <Text size="sm" mt="sm" role="status">
            {t('pictures.sheetMade', { count: made.pages })}
          </Text>
        ) : null}
        <Group justify="flex-end" mt="lg" gap="xs">
          {made ? (
            <>
              <Button variant="default" onClick={() => setViewed(true)}>
                {t('pictures.sheetOpen')}
              </Button>
              <Button data-autofocus onClick={() => native('native.saveFileAs', { fileId: made.fileId })}>
                {t('pictures.sheetSave')}
              </Button>
            </>
          ) : (
            <Button
              data-autofocus
              loading={make.isPending}
              onClick={() => make.mutate({ dossierId, perPage })}
            >
              {t('pictures.sheetMake')}
            </Button>
          )}
        </Group>
      </Modal>
      {viewed && made ? (
        <DocumentViewer
          document={{ fileId: made.fileId, name: t('pictures.sheetName') }}
          onClose={() => setViewed(false)}
        />
      ) : null}
    </>
  );
}

function PerPage({ value, onChange }: { value: 6 | 12; onChange: (value: 6 | 12) => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group mt="md" gap="sm">
      <Text size="sm">{t('pictures.sheetPerPage')}</Text>
      <SegmentedControl
        size="xs"
        aria-label={t('pictures.sheetPerPage')}
        data={['6', '12']}
        value={String(value)}
        onChange={(chosen) => onChange(chosen === '12' ? 12 : 6)}
      />
    </Group>
  );
}
