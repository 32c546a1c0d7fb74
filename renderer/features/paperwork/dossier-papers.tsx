import { Button, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperKind, paperKinds } from '../../../shared/contract/paperwork.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { back, go } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { PaperProblems } from './paper-problems.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { PaperTable } from './paper-table.tsx';
import page from '../../ui/page.module.css';

/** Papers of one dossier: what is made, and the preview of what can be made. */
export function DossierPapers({ id }: { id: DossierId }): JSX.Element {
  const { t } = useTranslation();
  const dossier = useCoreQuery('dossiers.get', { id });
  const papers = useCoreQuery('paperwork.list', { dossierId: id });
  const [chosen, setChosen] = useState<PaperKind>();
  const kind = chosen ?? likelyKind(dossier.data?.state);
  return (
    <div className={page.screen}>
      <PageHeader
        title={dossier.data?.content.object?.title ?? t('paperwork.title')}
        subtitle={t('paperwork.ofDossier')}
        onBack={back}
        actions={
          <>
            <Button size="xs" variant="default" onClick={() => go({ screen: 'paperwork' })}>
              {t('paperwork.allPapers')}
            </Button>
            <Button size="xs" variant="default" onClick={() => go({ screen: 'editor', id })}>
              {t('paperwork.openDossier')}
            </Button>
          </>
        }
      />
      <div className={page.stack}>
        <ErrorMessage error={dossier.error ?? papers.error} />
        {papers.data && papers.data.length > 0 ? (
          <SectionPanel title={t('paperwork.register')} flush>
            <PaperTable papers={papers.data} />
          </SectionPanel>
        ) : null}
        <Preview id={id} kind={kind} onKind={setChosen} />
      </div>
    </div>
  );
}

type PreviewProps = {
  readonly id: DossierId;
  readonly kind: PaperKind;
  readonly onKind: (kind: PaperKind) => void;
};

function Preview({ id, kind, onKind }: PreviewProps): JSX.Element {
  const { t } = useTranslation();
  const preview = useCoreQuery('paperwork.preview', { dossierId: id, kind });
  const make = useCoreCommand('paperwork.make');
  const problems = preview.data?.problems ?? [];
  const name = t(`paperwork.kind.${kind}`);
  return (
    <SectionPanel
      title={t('paperwork.preview', { kind: name })}
      hint={t('paperwork.previewHint')}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('paperwork.kindLabel')}
            value={kind}
            data={paperKinds.map((value) => ({ value, label: t(`paperwork.kind.${value}`) }))}
            onChange={(value) => onKind(value)}
          />
          <Button
            size="xs"
            loading={make.isPending}
            disabled={!preview.data || problems.length > 0}
            onClick={() =>
              make.mutate(
                { dossierId: id, kind },
                {
                  onSuccess: ({ number }) => notifications.show({ message: t('paperwork.made', { number }) }),
                },
              )
            }
          >
            {t('paperwork.make')}
          </Button>
        </>
      }
      flush
    >
      <ErrorMessage error={make.error ?? preview.error} />
      <PaperProblems id={id} problems={problems} />
      {preview.data ? <PaperSheet html={preview.data.html} label={name} /> : null}
    </SectionPanel>
  );
}

/** After the sale the act is what one comes for; before it, the application. */
function likelyKind(state: string | undefined): PaperKind {
  return state !== undefined && /^(published|sold|closed)$/.test(state) ? 'act' : 'application';
}
