import { Button } from '@mantine/core';
import { IconFileText, IconFolderPlus, IconPhotoPlus, IconUpload } from '@tabler/icons-react';
import { type JSX, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useDrop } from '../../../ui/use-drop.ts';
import { useEditor } from '../editor-context.ts';
import { FindingLine } from '../fields/field-frame.tsx';
import { inputIdOf, sectionOf } from '../pointers.ts';
import { AddingPanel } from './adding-panel.tsx';
import classes from './files.module.css';
import { DocumentsTable } from './documents-table.tsx';
import { isMissingDocument, missingTypeOf, splitFiles } from './file-order.ts';
import { PhotoGrid } from './photo-grid.tsx';
import { RequiredList } from './required-list.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { PhotoMenu } from './photo-menu.tsx';
import { ScanTray } from './scan-tray.tsx';
import { type AddFiles, useAddFiles } from './use-add-files.ts';

/** Photos and documents; the whole section is a drop zone. */
export function FilesSection(): JSX.Element {
  const { t } = useTranslation();
  const { dossier, readOnly } = useEditor();
  const adding = useAddFiles(dossier.id);
  const zone = useDrop(adding.drop, readOnly);
  const { photos, documents } = useMemo(() => splitFiles(dossier.files), [dossier.files]);
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
      <AddingPanel adding={adding} />
      {readOnly ? null : <ScanTray dossierId={dossier.id} />}
      <SectionPanel
        title={t('editor.files.photos')}
        hint={readOnly || photos.length > 0 ? String(photos.length) : t('editor.files.drop')}
        actions={<PhotoActions adding={adding} photos={photos.length} />}
      >
        <FileFindings />
        <LookAlikes photos={photos} />
        <PhotoGrid photos={photos} documents={documents} />
      </SectionPanel>
      <RequiredList documents={documents} onAdd={(type) => adding.choose('documents', type)} />
      <SectionPanel
        title={t('editor.files.documents')}
        hint={documents.length}
        flush
        actions={
          readOnly ? null : (
            <AddButton
              label={t('editor.files.addDocuments')}
              icon={IconFileText}
              busy={adding.busy !== undefined}
              onClick={() => adding.choose('documents')}
            />
          )
        }
      >
        <DocumentsTable documents={documents} />
      </SectionPanel>
    </div>
  );
}

function PhotoActions({ adding, photos }: { adding: AddFiles; photos: number }): JSX.Element {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const busy = adding.busy !== undefined;
  return (
    <>
      <PhotoMenu photos={photos} />
      {readOnly ? null : (
        <>
          <AddButton
            label={t('pictures.addFolder')}
            icon={IconFolderPlus}
            busy={busy}
            onClick={adding.chooseFolder}
          />
          <AddButton
            label={t('editor.files.addPhotos')}
            icon={IconPhotoPlus}
            busy={busy}
            onClick={() => adding.choose('photos')}
          />
        </>
      )}
    </>
  );
}

type AddButtonProps = {
  readonly label: string;
  readonly icon: typeof IconUpload;
  readonly busy: boolean;
  readonly onClick: () => void;
};

function AddButton({ label, icon: Icon, busy, onClick }: AddButtonProps): JSX.Element {
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<Icon size={15} />}
      disabled={busy}
      onClick={onClick}
    >
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
      // Look-alikes have a line of their own, with both pictures.
      !['similar-photos', 'photo-elsewhere'].includes(finding.code) &&
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
