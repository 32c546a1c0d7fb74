import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { type JSX, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentType, DossierFile } from '../../../../shared/domain/dossier.ts';
import { ArticleChip } from '../../../ui/article-chip.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useEditor } from '../editor-context.ts';
import { inputIdOf } from '../pointers.ts';
import classes from './files.module.css';
import { type RequiredDocument, requiredDocuments } from './file-order.ts';

type RequiredListProps = {
  readonly documents: readonly DossierFile[];
  readonly onAdd: (type: DocumentType) => void;
};

/** Which documents are required, what satisfies each, and a button to add the one that is missing. */
export function RequiredList({ documents, onAdd }: RequiredListProps): JSX.Element {
  const { t } = useTranslation();
  const { findings } = useEditor();
  const required = requiredDocuments(findings, documents);
  useKeepPlace(required);
  return (
    <SectionPanel title={t('editor.files.required')} flush>
      <ul className={classes.required}>
        {required.map((document) => (
          // A file may be here before the checks know of it: then its type stands twice for a moment.
          <RequiredRow
            key={`${document.finding ? 'missing' : 'present'} ${document.type}`}
            document={document}
            onAdd={onAdd}
          />
        ))}
      </ul>
      {required.length > 0 && required.every(({ finding }) => !finding) ? (
        <p className={classes.requiredNone}>{t('editor.files.requiredNone')}</p>
      ) : null}
    </SectionPanel>
  );
}

/** The button that was pressed goes away with its row: the next missing document, or the section, takes the focus. */
function useKeepPlace(required: readonly RequiredDocument[]): void {
  const missing = required.flatMap(({ finding }) => (finding ? [finding.pointer] : []));
  const before = useRef(missing);
  useEffect(() => {
    const gone = before.current.findIndex((pointer) => !missing.includes(pointer));
    const next = missing[gone] ?? missing.at(-1) ?? '/files';
    before.current = missing;
    if (gone === -1 || document.activeElement !== document.body) return;
    document.getElementById(inputIdOf(next))?.focus();
  });
}

type RequiredRowProps = { readonly document: RequiredDocument; readonly onAdd: (type: DocumentType) => void };

function RequiredRow({ document, onAdd }: RequiredRowProps): JSX.Element {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { type, files, finding } = document;
  const name = t(`documentType.${type}`);
  const present = files.map((file) => file.title || file.originalName).join(', ');
  return (
    <li
      data-missing={finding !== undefined}
      {...(finding ? { id: inputIdOf(finding.pointer), tabIndex: -1 } : {})}
    >
      {finding ? <IconCircleDashed size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
      <span>{name}</span>
      <span className={classes.requiredState}>
        {finding ? t('editor.files.requiredMissing') : t('editor.files.requiredPresent', { names: present })}
      </span>
      {finding ? <ArticleChip article={finding.article} toVerify={finding.toVerify} /> : null}
      {finding && !readOnly ? (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={`${t('action.add')}: ${name}`}
          onClick={() => onAdd(type)}
        >
          {t('action.add')}
        </Button>
      ) : null}
    </li>
  );
}
