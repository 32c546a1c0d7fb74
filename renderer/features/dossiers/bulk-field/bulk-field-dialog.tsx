import { Modal, Select } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FieldForMany,
  fieldsForMany,
  findFieldForMany,
} from '../../../../shared/domain/fields/for-many.ts';
import { useDossierSelection } from '../../../state/dossier-selection.ts';
import { textKeyOf } from '../../../ui/dossier/field-key.ts';
import type { BulkReport } from '../bulk-report.tsx';
import classes from './bulk-field.module.css';
import { ChangeForm } from './change-form.tsx';

type BulkFieldDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (report: BulkReport) => void;
};

/** Sets one field of all the chosen dossiers, after it has shown what would change. */
export function BulkFieldDialog({ opened, onClose, onDone }: BulkFieldDialogProps): JSX.Element {
  const { t } = useTranslation();
  const count = useDossierSelection(({ ids }) => ids.size);
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('bulkField.title', { count })}
      size="lg"
      centered
      closeOnEscape={!busy}
      closeOnClickOutside={false}
      withCloseButton={!busy}
    >
      <FieldChoice busy={busy} onBusy={setBusy} onClose={onClose} onDone={onDone} />
    </Modal>
  );
}

type FieldChoiceProps = Omit<BulkFieldDialogProps, 'opened'> & {
  readonly busy: boolean;
  readonly onBusy: (busy: boolean) => void;
};

function FieldChoice({ busy, ...rest }: FieldChoiceProps): JSX.Element {
  const { t } = useTranslation();
  const [place, setPlace] = useState<FieldForMany | undefined>();
  const groups = Map.groupBy(fieldsForMany, ({ section }) => section);
  return (
    <div className={classes.form}>
      <Select
        label={t('bulkField.field')}
        placeholder={t('bulkField.pickField')}
        nothingFoundMessage={t('bulkField.noField')}
        data={[...groups].map(([section, fields]) => ({
          group: t(`section.${section}`),
          items: fields.map(({ pointer }) => ({
            value: pointer,
            label: t(`${textKeyOf(pointer)}.label`),
          })),
        }))}
        value={place?.pointer ?? null}
        onChange={(pointer) => setPlace(pointer === null ? undefined : findFieldForMany(pointer))}
        searchable
        allowDeselect={false}
        disabled={busy}
        maxDropdownHeight={320}
        data-autofocus
      />
      {place ? <ChangeForm key={place.pointer} place={place} {...rest} /> : null}
    </div>
  );
}
