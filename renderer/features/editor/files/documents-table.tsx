import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconDownload, IconEye, IconFileText, IconTrash } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentType, documentTypes, type DossierFile } from '../../../../shared/domain/dossier.ts';
import { DocumentViewer } from '../../../ui/document-viewer/document-viewer.tsx';
import { PhotoViewer } from '../../../ui/dossier/photo-viewer.tsx';
import { useNativeAction } from '../../../ui/dossier/use-native-action.ts';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { BytesText } from '../../../ui/progress-bytes.tsx';
import { useEditor } from '../editor-context.ts';
import classes from './files.module.css';
import { viewUrl } from './file-urls.ts';
import { useFileTitle } from './use-file-title.ts';
import { useRemoveFile } from './use-remove-file.tsx';

/** Documents with their kind and title. */
export function DocumentsTable({ documents }: { documents: readonly DossierFile[] }): JSX.Element {
  const { t } = useTranslation();
  const [viewed, setViewed] = useState<DossierFile>();
  if (documents.length === 0) {
    return (
      <EmptyState icon={IconFileText} title={t('editor.files.emptyDocuments')}>
        {t('editor.files.drop')}. {t('editor.files.formats')}.
      </EmptyState>
    );
  }
  return (
    <>
      <table className={classes.documents}>
        <thead>
          <tr>
            <th>{t('editor.files.typeColumn')}</th>
            <th>{t('editor.files.nameColumn')}</th>
            <th>{t('editor.files.sizeColumn')}</th>
            <th aria-label={t('editor.actions.more')} />
          </tr>
        </thead>
        <tbody>
          {documents.map((file, index) => (
            <DocumentRow key={file.id} file={file} number={index + 1} onView={() => setViewed(file)} />
          ))}
        </tbody>
      </table>
      <ViewedFile file={viewed} onClose={() => setViewed(undefined)} />
    </>
  );
}

type ViewedFileProps = { readonly file: DossierFile | undefined; readonly onClose: () => void };

/** A PDF by pages, a scanned picture whole. */
function ViewedFile({ file, onClose }: ViewedFileProps): JSX.Element | null {
  if (!file) return null;
  const name = file.title || file.originalName;
  if (file.mediaType === 'application/pdf')
    return <DocumentViewer document={{ fileId: file.id, name }} onClose={onClose} />;
  return <PhotoViewer photos={[{ src: viewUrl(file), name }]} index={0} onIndex={onClose} />;
}

function isShown({ mediaType }: DossierFile): boolean {
  return mediaType === 'application/pdf' || mediaType.startsWith('image/');
}

type DocumentRowProps = { readonly file: DossierFile; readonly number: number; readonly onView: () => void };

function DocumentRow({ file, number, onView }: DocumentRowProps): JSX.Element {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const update = useToldCommand('files.update');
  const title = useFileTitle(file);
  const name = file.title || file.originalName;
  return (
    <tr>
      <td>
        <NativeSelect
          size="xs"
          disabled={readOnly}
          aria-label={t('editor.files.type', { number })}
          value={file.type}
          data={documentTypes.map((type) => ({ value: type, label: t(`documentType.${type}`) }))}
          onChange={(event) => update({ id: file.id, type: event.currentTarget.value as DocumentType })}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          readOnly={readOnly}
          aria-label={t('editor.files.title', { number })}
          placeholder={file.originalName}
          value={title.text}
          onChange={(event) => title.type(event.currentTarget.value)}
          onBlur={title.save}
        />
      </td>
      <td className={classes.size}>
        <BytesText bytes={file.sizeBytes} />
        {file.pages ? <div>{t('editor.files.pages', { count: file.pages })}</div> : null}
      </td>
      <td className={classes.rowTools}>
        <RowTools file={file} name={name} onView={onView} />
        {readOnly ? null : <RemoveButton file={file} name={name} />}
      </td>
    </tr>
  );
}

type RowToolsProps = { readonly file: DossierFile; readonly name: string; readonly onView: () => void };

function RowTools({ file, name, onView }: RowToolsProps): JSX.Element {
  const { t } = useTranslation();
  const native = useNativeAction();
  return (
    <>
      {isShown(file) ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('viewer.open', { name })}
          title={t('viewer.view')}
          onClick={onView}
        >
          <IconEye size={15} />
        </ActionIcon>
      ) : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`${t('editor.files.saveAs')} ${name}`}
        onClick={() => native('native.saveFileAs', { fileId: file.id })}
      >
        <IconDownload size={15} />
      </ActionIcon>
    </>
  );
}

function RemoveButton({ file, name }: { file: DossierFile; name: string }): JSX.Element {
  const { t } = useTranslation();
  const remove = useRemoveFile();
  return (
    <ActionIcon
      variant="subtle"
      color="red"
      size="sm"
      aria-label={t('editor.files.remove', { name })}
      onClick={() => remove(file)}
    >
      <IconTrash size={15} />
    </ActionIcon>
  );
}
