import { Alert, Button, Progress } from '@mantine/core';
import { IconFileText, IconPhotoPlus, IconUpload } from '@tabler/icons-react';
import { type DragEvent, type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useEditor } from '../editor-context.ts';
import { FindingLine } from '../fields/field-frame.tsx';
import { inputIdOf, sectionOf } from '../pointers.ts';
import classes from './files.module.css';
import { DocumentsTable } from './documents-table.tsx';
import { isMissingDocument, missingTypeOf, splitFiles } from './file-order.ts';
import { PhotoGrid } from './photo-grid.tsx';
import { RequiredList } from './required-list.tsx';
import { type AddFiles, type RefusedFile, useAddFiles } from './use-add-files.ts';

/** Photos and documents; the whole section is a drop zone. */
export function FilesSection(): JSX.Element {
  const { t } = useTranslation();
  const { dossier, readOnly } = useEditor();
  const adding = useAddFiles(dossier.id);
  const zone = useDropZone(adding.drop, readOnly);
  const { photos, documents } = splitFiles(dossier.files);
  return (
    <div
      className={classes.zone}
      data-over={zone.over}
      data-testid="drop-zone"
      id={inputIdOf('/files')}
      tabIndex={-1}
      {...zone.handlers}
    >
      {zone.over ? (
        <div className={classes.dropNow}>
          <IconUpload size={28} aria-hidden />
          {t('editor.files.dropNow')}
        </div>
      ) : null}
      <Adding adding={adding} />
      <SectionPanel
        title={t('editor.files.photos')}
        hint={readOnly ? String(photos.length) : `${photos.length} · ${t('editor.files.drop')}`}
        actions={
          readOnly ? null : (
            <AddButton label={t('editor.files.addPhotos')} photos onClick={() => adding.choose('photos')} />
          )
        }
      >
        <FileFindings />
        <PhotoGrid photos={photos} documents={documents} />
      </SectionPanel>
      <RequiredList documents={documents} onAdd={(type) => adding.choose('documents', type)} />
      <SectionPanel
        title={t('editor.files.documents')}
        hint={documents.length}
        flush
        actions={
          readOnly ? null : (
            <AddButton label={t('editor.files.addDocuments')} onClick={() => adding.choose('documents')} />
          )
        }
      >
        <DocumentsTable documents={documents} />
      </SectionPanel>
    </div>
  );
}

type AddButtonProps = { readonly label: string; readonly photos?: boolean; readonly onClick: () => void };

function AddButton({ label, photos, onClick }: AddButtonProps): JSX.Element {
  const Icon = photos ? IconPhotoPlus : IconFileText;
  return (
    <Button size="compact-sm" variant="light" leftSection={<Icon size={15} />} onClick={onClick}>
      {label}
    </Button>
  );
}

/** Findings about photos and files as a whole; missing documents have their own list. */
function FileFindings(): JSX.Element {
  const { findings } = useEditor();
  const own = findings.filter(
    (finding) =>
      sectionOf(finding.pointer) === 'files' &&
      !(isMissingDocument(finding) && ![undefined, 'photo'].includes(missingTypeOf(finding))),
  );
  return (
    <>
      {own.map((finding) => (
        <FindingLine key={`${finding.code} ${finding.message} ${finding.pointer}`} finding={finding} />
      ))}
    </>
  );
}

function Adding({ adding }: { adding: AddFiles }): JSX.Element {
  const { t } = useTranslation();
  const { busy, refused } = adding;
  return (
    <>
      {busy ? (
        <div role="status" className={classes.adding}>
          {t('editor.files.adding', busy)}
          <Progress
            value={(busy.done / Math.max(1, busy.total)) * 100}
            size="sm"
            animated
            aria-label={t('editor.files.adding', busy)}
          />
        </div>
      ) : null}
      {refused.length > 0 ? <Refused files={refused} onClose={adding.forgetRefused} /> : null}
    </>
  );
}

function Refused({ files, onClose }: { files: readonly RefusedFile[]; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={t('editor.files.refused', { count: files.length })}
      withCloseButton
      closeButtonLabel={t('action.close')}
      onClose={onClose}
    >
      <ul className={classes.refused}>
        {files.map(({ name, reason }, index) => (
          <li key={`${index} ${name}`}>
            <b>{name}</b>: {t(`fileRefused.${reason}`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function useDropZone(drop: (files: readonly File[]) => void, closed: boolean) {
  const [depth, setDepth] = useState(0);
  const holdsFiles = (event: DragEvent): boolean => !closed && event.dataTransfer.types.includes('Files');
  return {
    over: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (holdsFiles(event)) setDepth((now) => now + 1);
      },
      onDragLeave: (event: DragEvent) => {
        if (holdsFiles(event)) setDepth((now) => Math.max(0, now - 1));
      },
      onDragOver: (event: DragEvent) => {
        if (holdsFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        drop([...event.dataTransfer.files]);
      },
    },
  };
}
