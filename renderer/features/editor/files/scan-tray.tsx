import { Alert, Button, Checkbox, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconScan } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScansView } from '../../../../shared/contract/scans.ts';
import { type DocumentType, documentTypes } from '../../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { setLeftover } from '../../../state/adding-files.ts';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import classes from './files.module.css';
import { ScanList } from './scan-list.tsx';

/** New files of the person's folder of scans, to be attached to this dossier. Draws nothing when there is nothing to say. */
export function ScanTray({ dossierId }: { dossierId: DossierId }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useCoreQuery('scans.view', {});
  if (!data || data.state === 'off') return null;
  const name = data.folder ?? '';
  if (data.state !== 'watching') {
    return (
      <Alert color="yellow" variant="light" icon={<IconScan size={16} />}>
        {t(data.state === 'missing' ? 'pictures.scansMissing' : 'pictures.scansNotReadable', { name })}
      </Alert>
    );
  }
  if (data.total === 0 && data.unfinished === 0) return null;
  return (
    <SectionPanel
      title={t('pictures.scansTitle', { count: data.total })}
      hint={t('pictures.scansFolder', { name })}
      flush
    >
      <Tray dossierId={dossierId} view={data} />
    </SectionPanel>
  );
}

function Tray({ dossierId, view }: { dossierId: DossierId; view: ScansView }): JSX.Element {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = view.files.map(({ id }) => id).filter((id) => chosen.has(id));
  return (
    <>
      <ScanList view={view} chosen={chosen} onChoose={setChosen} />
      {view.unfinished > 0 ? (
        <p className={classes.scanNote} role="status">
          {t('pictures.scansUnfinished', { count: view.unfinished })}
        </p>
      ) : null}
      {view.total > 0 ? <Attaching dossierId={dossierId} ids={ids} /> : null}
    </>
  );
}

function Attaching({ dossierId, ids }: { dossierId: DossierId; ids: readonly string[] }): JSX.Element {
  const { t } = useTranslation();
  const [type, setType] = useState<DocumentType | ''>('');
  const [deleteOriginals, setDeleteOriginals] = useState(false);
  const attach = useToldCommand('scans.attach');
  const dismiss = useToldCommand('scans.dismiss');
  const none = ids.length === 0;
  const run = (): void =>
    attach(
      { dossierId, ids: [...ids], deleteOriginals, ...(type === '' ? {} : { type }) },
      {
        onSuccess: ({ added, notDeleted }) => {
          const refused = added.filter((file) => !file.ok);
          setLeftover(dossierId, { refused, skipped: [], type: type === '' ? undefined : type });
          const count = added.length - refused.length;
          if (count > 0) notifications.show({ message: t('editor.files.added', { count }) });
          if (notDeleted.length > 0) {
            const names = notDeleted.join(', ');
            notifications.show({ color: 'yellow', message: t('pictures.scansNotDeleted', { names }) });
          }
        },
      },
    );
  return (
    <div className={classes.scanTools}>
      <NativeSelect
        size="xs"
        aria-label={t('pictures.scansType')}
        value={type}
        data={[
          { value: '', label: t('pictures.scansTypeAuto') },
          ...documentTypes.map((value) => ({ value, label: t(`documentType.${value}`) })),
        ]}
        onChange={(event) => setType(event.currentTarget.value as DocumentType | '')}
      />
      <Button size="xs" disabled={none} onClick={run}>
        {t('pictures.scansAttach', { count: ids.length })}
      </Button>
      <Button size="xs" variant="default" disabled={none} onClick={() => dismiss({ ids: [...ids] })}>
        {t('pictures.scansDismiss')}
      </Button>
      <Checkbox
        size="xs"
        label={t('pictures.scansDelete')}
        checked={deleteOriginals}
        onChange={(event) => setDeleteOriginals(event.currentTarget.checked)}
      />
    </div>
  );
}
