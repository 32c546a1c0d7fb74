import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinnedFile, BinnedRow } from '../../../shared/contract/bin.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { go } from '../../state/navigation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './bin.module.css';
import { RestoreButton } from './restore-button.tsx';
import { useRestoring } from './use-restoring.ts';

/** Files taken out of dossiers. */
export function BinnedFiles({
  files,
  mayRestore,
}: {
  files: readonly BinnedFile[];
  mayRestore: boolean;
}): JSX.Element | null {
  const { t } = useTranslation();
  const restore = useCoreCommand('files.restore');
  const told = useRestoring();
  if (files.length === 0) return null;
  return (
    <SectionPanel title={t('bin.files')} flush>
      <table className={classes.table}>
        <tbody>
          {files.map((file) => (
            <PartLine
              key={file.id}
              name={file.title}
              note={t(`documentType.${file.type}`)}
              part={file}
              mayRestore={mayRestore}
              busy={restore.isPending}
              onRestore={() => restore.mutate({ id: file.id }, told)}
            />
          ))}
        </tbody>
      </table>
    </SectionPanel>
  );
}

/** Rows taken out of lists: parties, encumbrances, things. */
export function BinnedRows({
  rows,
  mayRestore,
}: {
  rows: readonly BinnedRow[];
  mayRestore: boolean;
}): JSX.Element | null {
  const { t } = useTranslation();
  const restore = useCoreCommand('bin.restoreRow');
  const told = useRestoring();
  if (rows.length === 0) return null;
  return (
    <SectionPanel title={t('bin.rows')} flush>
      <table className={classes.table}>
        <tbody>
          {rows.map((row) => (
            <PartLine
              key={row.id}
              name={nameOf(row)}
              note={[t(`${textKeyOf(row.pointer)}.label`), row.removedByName]
                .filter((part) => part !== '')
                .join(' · ')}
              part={row}
              mayRestore={mayRestore}
              busy={restore.isPending}
              onRestore={() => restore.mutate({ rowId: row.id }, told)}
            />
          ))}
        </tbody>
      </table>
    </SectionPanel>
  );
}

type PartLineProps = {
  readonly name: string;
  readonly note: ReactNode;
  readonly part: {
    readonly dossierId: DossierId;
    readonly dossierTitle: string;
    readonly removedAt: number;
    readonly restorable: boolean;
  };
  readonly mayRestore: boolean;
  readonly busy: boolean;
  readonly onRestore: () => void;
};

function PartLine({ name, note, part, mayRestore, busy, onRestore }: PartLineProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <tr>
      <td className={classes.choose} />
      <td>
        {name || t('bin.untitled')}
        <div className={classes.note}>{note}</div>
      </td>
      <td>
        <button
          type="button"
          className={classes.link}
          onClick={() => go({ screen: 'editor', id: part.dossierId })}
        >
          {part.dossierTitle || t('bin.untitled')}
        </button>
      </td>
      <td className={classes.when}>
        <InstantText at={part.removedAt} />
      </td>
      <td className={classes.do}>
        {part.restorable && mayRestore ? (
          <RestoreButton name={name} busy={busy} onClick={onRestore} />
        ) : (
          <span className={classes.note}>{part.restorable ? '' : t('bin.closed')}</span>
        )}
      </td>
    </tr>
  );
}

/** The first words that were typed in the row. */
function nameOf({ value }: BinnedRow): string {
  const named = value['name'] ?? value['holder'] ?? value['code'];
  return typeof named === 'string' ? named : '';
}
