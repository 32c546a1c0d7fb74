import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconEye, IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/paperwork.ts';
import { go } from '../../state/navigation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { DocumentViewer } from '../../ui/document-viewer/document-viewer.tsx';
import { useNativeAction } from '../../ui/dossier/use-native-action.ts';
import { ToneBadge } from '../../ui/state-badge.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import tables from '../../ui/table.module.css';
import classes from './paperwork.module.css';

type PaperTableProps = {
  readonly papers: readonly PaperView[];
  /** Numbers lead to the dossier of the paper. */
  readonly leads?: boolean;
};

/** Papers with their numbers, hashes and files. */
export function PaperTable({ papers, leads }: PaperTableProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <table className={tables.table} aria-label={t('paperwork.register')}>
      <thead>
        <tr>
          {(['number', 'kind', 'made', 'by', 'state', 'files'] as const).map((column) => (
            <th key={column}>{t(`paperwork.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <PaperRow key={paper.id} paper={paper} leads={leads ?? false} />
        ))}
      </tbody>
    </table>
  );
}

function PaperRow({ paper, leads }: { paper: PaperView; leads: boolean }): JSX.Element {
  const { t } = useTranslation();
  const number = t('paperwork.numbered', { number: paper.number });
  return (
    <tr>
      <td>
        {leads ? (
          <button
            type="button"
            className={classes.rowLink}
            onClick={() => go({ screen: 'paperwork', id: paper.dossierId })}
          >
            {number}
          </button>
        ) : (
          <b>{number}</b>
        )}
      </td>
      <td>
        {t(`paperwork.kind.${paper.kind}`)}
        <div
          className={classes.hash}
          title={`${t('paperwork.hashes')}: PDF ${paper.pdfSha256}, DOCX ${paper.docxSha256}`}
        >
          {t('paperwork.template', { version: paper.templateVersion })} · {paper.pdfSha256.slice(0, 16)}…
        </div>
      </td>
      <td>
        <InstantText at={paper.madeAt} />
      </td>
      <td>{paper.madeBy}</td>
      <td>
        {paper.kind === 'act' ? (
          <ToneBadge tone={paper.issued ? 'good' : 'neutral'}>
            {paper.issued ? t('paperwork.issued') : t('paperwork.notIssued')}
          </ToneBadge>
        ) : (
          <ToneBadge tone="neutral">{t('paperwork.notIssued')}</ToneBadge>
        )}
      </td>
      <td>
        <PaperTools paper={paper} number={number} />
      </td>
    </tr>
  );
}

function PaperTools({ paper, number }: { paper: PaperView; number: string }): JSX.Element {
  const { t } = useTranslation();
  const native = useNativeAction();
  const [issuing, setIssuing] = useState(false);
  const [viewed, setViewed] = useState(false);
  const tools = [
    { name: 'view', icon: IconEye, run: () => setViewed(true) },
    {
      name: 'savePdf',
      icon: IconFileTypePdf,
      run: () => native('native.saveFileAs', { fileId: paper.pdfFileId }),
    },
    {
      name: 'saveDocx',
      icon: IconFileTypeDocx,
      run: () => native('native.saveFileAs', { fileId: paper.docxFileId }),
    },
    { name: 'print', icon: IconPrinter, run: () => native('native.print', { fileId: paper.pdfFileId }) },
  ] as const;
  return (
    <div className={classes.tools}>
      {tools.map(({ name, icon: Icon, run }) => (
        <Tooltip key={name} label={t(`paperwork.${name}`)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t(`paperwork.${name}`)} ${number}`}
            onClick={run}
          >
            <Icon size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      {paper.kind === 'act' && !paper.issued ? (
        <Button size="compact-xs" onClick={() => setIssuing(true)}>
          {t('paperwork.issue')}
        </Button>
      ) : null}
      <DocumentViewer
        document={viewed ? { fileId: paper.pdfFileId, name: number } : undefined}
        onClose={() => setViewed(false)}
      />
      {issuing ? <IssueDialog paper={paper} onClose={() => setIssuing(false)} /> : null}
    </div>
  );
}
