import { Button, Group } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import { type Part, parts, usualParts } from '../../../../shared/domain/reuse/parts.ts';
import { useCoreCommand, useCoreQuery } from '../../../data/queries.ts';
import { DossierSearch } from '../../../ui/dossier-finder.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import classes from '../new-dossier-dialog.module.css';
import { KindSelect } from './kind-select.tsx';
import { PartsChoice } from './parts-choice.tsx';

type PaneProps = { readonly from: DossierId | undefined; readonly onMade: (id: DossierId) => void };

/** Another dossier is found, what to take is ticked, the new one opens. */
export function CopyPane({ from, onMade }: PaneProps): JSX.Element {
  const { t } = useTranslation();
  const [source, setSource] = useState(from);
  return source === undefined ? (
    <DossierSearch
      placeholder={t('newDossier.findDossier')}
      archivedToo
      onChoose={(row) => setSource(row.id)}
    />
  ) : (
    <CopyForm source={source} onMade={onMade} onBack={() => setSource(undefined)} />
  );
}

type CopyFormProps = {
  readonly source: DossierId;
  readonly onMade: (id: DossierId) => void;
  readonly onBack: () => void;
};

function CopyForm({ source, onMade, onBack }: CopyFormProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('dossiers.get', { id: source });
  const create = useCoreCommand('reuse.create');
  const [kind, setKind] = useState<ObjectType>();
  const [chosen, setChosen] = useState<readonly Part[]>(usualParts);
  if (error) return <ErrorMessage error={error} />;
  if (!data) return <LoadingRows rows={3} />;
  const objectType = kind ?? data.objectType;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { objectType, source: { dossierId: source }, parts: [...chosen] },
          { onSuccess: ({ id }) => onMade(id) },
        );
      }}
    >
      <p className={classes.source}>{data.content.object?.title ?? t('dossiers.untitled')}</p>
      <KindSelect value={objectType} onChange={setKind} />
      {objectType !== data.objectType && chosen.includes('object') ? (
        <p className={classes.hint}>{t('newDossier.otherKind')}</p>
      ) : null}
      <PartsChoice parts={parts} chosen={chosen} onChange={setChosen} />
      <p className={classes.hint}>{t('newDossier.takeHint')}</p>
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
