import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotDocumentView } from '../../../shared/contract/auctions.ts';
import { useNativeAction } from '../../ui/dossier/use-native-action.ts';
import { BytesText } from '../../ui/progress-bytes.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import tables from '../../ui/table.module.css';
import classes from './auctions.module.css';

/** Papers of the lot's auctions: what the system and the offices filed, each to be saved once it is here. */
export function LotDocuments({ documents }: { documents: readonly LotDocumentView[] }): JSX.Element | null {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  return (
    <SectionPanel title={t('auctions.documents')} hint={documents.length} flush>
      <table className={tables.table} aria-label={t('auctions.documents')}>
        <tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </tbody>
      </table>
    </SectionPanel>
  );
}

function DocumentRow({ document }: { document: LotDocumentView }): JSX.Element {
  const { t } = useTranslation();
  const native = useNativeAction();
  const { id, title, type, sizeBytes, sha256, here } = document;
  return (
    <tr>
      <td title={`SHA-256 ${sha256}`}>{title}</td>
      <td className={classes.dim}>{t(`documentType.${type}`)}</td>
      <td data-column="price" className={classes.dim}>
        <BytesText bytes={sizeBytes} />
      </td>
      <td data-column="tools">
        {here ? (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('review.saveAs', { name: title })}
            title={t('editor.files.saveAs')}
            onClick={() => native('native.saveFileAs', { fileId: id })}
          >
            <IconDownload size={15} />
          </ActionIcon>
        ) : (
          <span className={classes.dim}>{t('review.notHere')}</span>
        )}
      </td>
    </tr>
  );
}
