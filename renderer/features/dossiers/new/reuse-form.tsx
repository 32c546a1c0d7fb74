import { Button, Group } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import type { Part } from '../../../../shared/domain/reuse/parts.ts';
import type { CoreInput } from '../../../data/api.ts';
import { useCoreCommand } from '../../../data/queries.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import classes from '../new-dossier-dialog.module.css';
import { KindSelect } from './kind-select.tsx';
import { PartsChoice } from './parts-choice.tsx';

type ReuseFormProps = {
  readonly source: CoreInput<'reuse.create'>['source'];
  readonly title: string;
  /** The kind of property of the source. */
  readonly kind: ObjectType;
  /** What the source has to give, and what of it is ticked at first. */
  readonly parts: readonly Part[];
  readonly ticked: readonly Part[];
  /** Said where the parts are chosen. */
  readonly hint?: string;
  readonly onMade: (id: DossierId) => void;
  readonly onBack: () => void;
};

/** What to take from a dossier or a template is ticked, the new dossier opens. */
export function ReuseForm(props: ReuseFormProps): JSX.Element {
  const { t } = useTranslation();
  const { source, kind, parts, onMade, onBack } = props;
  const create = useCoreCommand('reuse.create');
  const [objectType, setObjectType] = useState(kind);
  const [chosen, setChosen] = useState(props.ticked);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ objectType, source, parts: [...chosen] }, { onSuccess: ({ id }) => onMade(id) });
      }}
    >
      <p className={classes.source}>{props.title}</p>
      <KindSelect value={objectType} onChange={setObjectType} />
      {objectType !== kind && chosen.includes('object') ? (
        <p className={classes.hint}>{t('newDossier.otherKind')}</p>
      ) : null}
      <PartsChoice parts={parts} chosen={chosen} onChange={setChosen} />
      {props.hint ? <p className={classes.hint}>{props.hint}</p> : null}
      <ErrorMessage error={create.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('action.back')}
        </Button>
        <Button type="submit" autoFocus disabled={chosen.length === 0} loading={create.isPending}>
          {t('newDossier.create')}
        </Button>
      </Group>
    </form>
  );
}
