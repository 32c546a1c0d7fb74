import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { parts, usualParts } from '../../../../shared/domain/reuse/parts.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { DossierSearch } from '../../../ui/dossier-finder.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { ReuseForm } from './reuse-form.tsx';

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
  if (error) return <ErrorMessage error={error} />;
  if (!data) return <LoadingRows rows={3} />;
  return (
    <ReuseForm
      source={{ dossierId: source }}
      title={data.content.object?.title ?? t('dossiers.untitled')}
      kind={data.objectType}
      parts={parts}
      ticked={usualParts}
      hint={t('newDossier.takeHint')}
      onMade={onMade}
      onBack={onBack}
    />
  );
}
