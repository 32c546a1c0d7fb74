import { Alert, Button, Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedFile } from '../../../state/adding-files.ts';
import classes from './files.module.css';
import type { AddFiles } from './use-add-files.ts';

/** How many names are listed; the rest is counted. */
const maxNamed = 30;

/** What is being added now, and what of the last adding was not taken. */
export function AddingPanel({ adding }: { adding: AddFiles }): JSX.Element {
  const { leftover, busy } = adding;
  const by = (reasons: readonly string[]): readonly RefusedFile[] =>
    leftover.refused.filter(({ reason }) => reasons.includes(reason));
  const duplicates = by(['duplicate']);
  const stopped = by(['cancelled']);
  const refused = leftover.refused.filter((file) => !duplicates.includes(file) && !stopped.includes(file));
  const quiet = duplicates.length + stopped.length + leftover.skipped.length > 0;
  return (
    <>
      {busy ? <Busy adding={adding} /> : null}
      {refused.length > 0 ? <Refused files={refused} adding={adding} /> : null}
      {quiet ? <Told duplicates={duplicates} stopped={stopped} adding={adding} /> : null}
    </>
  );
}

function Busy({ adding }: { adding: AddFiles }): JSX.Element | null {
  const { t } = useTranslation();
  const { busy, stop } = adding;
  if (!busy) return null;
  const text = busy.stopping ? t('pictures.cancelling') : t('editor.files.adding', busy);
  return (
    <div className={classes.adding}>
      <div className={classes.addingLine}>
        <span role="status">{text}</span>
        <Button size="compact-xs" variant="default" disabled={busy.stopping} onClick={stop}>
          {t('pictures.cancel')}
        </Button>
      </div>
      <Progress
        value={(busy.done / Math.max(1, busy.total)) * 100}
        size="sm"
        animated
        aria-label={t('editor.files.adding', busy)}
      />
    </div>
  );
}

function Refused({ files, adding }: { files: readonly RefusedFile[]; adding: AddFiles }): JSX.Element {
  const { t } = useTranslation();
  const again = files.filter(({ retryToken }) => retryToken !== undefined).length;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={t('editor.files.refused', { count: files.length })}
      withCloseButton
      closeButtonLabel={t('action.close')}
      onClose={adding.forget}
    >
      <FileNames files={files} />
      {again > 0 ? (
        <Button size="compact-xs" variant="light" color="red" mt="xs" onClick={adding.retry}>
          {t('pictures.retry', { count: again })}
        </Button>
      ) : null}
    </Alert>
  );
}

function FileNames({ files }: { files: readonly RefusedFile[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={classes.refused}>
      {files.slice(0, maxNamed).map(({ name, reason }, index) => (
        <li key={`${index} ${name}`}>
          <b>
            <bdi>{name}</bdi>
          </b>
          : {t(`fileRefused.${reason}`)}
        </li>
      ))}
      {files.length > maxNamed ? <li>{t('pictures.more', { count: files.length - maxNamed })}</li> : null}
    </ul>
  );
}

type ToldProps = {
  readonly duplicates: readonly RefusedFile[];
  readonly stopped: readonly RefusedFile[];
  readonly adding: AddFiles;
};

/** Nothing went wrong with these: they are there already, were stopped, or are no files of a person. */
function Told({ duplicates, stopped, adding }: ToldProps): JSX.Element {
  const { t } = useTranslation();
  const { skipped } = adding.leftover;
  return (
    <Alert
      color="blue"
      variant="light"
      role="alert"
      withCloseButton
      closeButtonLabel={t('action.close')}
      onClose={adding.forget}
    >
      {duplicates.length > 0 ? (
        <details>
          <summary>{t('pictures.already', { count: duplicates.length })}</summary>
          <FileNames files={duplicates} />
        </details>
      ) : null}
      {stopped.length > 0 ? (
        <div className={classes.addingLine}>
          {t('pictures.stopped', { count: stopped.length })}
          <Button size="compact-xs" variant="light" onClick={adding.retry}>
            {t('pictures.addRest')}
          </Button>
        </div>
      ) : null}
      {skipped.length > 0 ? (
        <details open>
          <summary>{t('pictures.skippedTitle')}</summary>
          <ul className={classes.refused}>
            {skipped.map(({ why, count, names }) => (
              <li key={why}>
                {t(`skipped.${why}`)}: {count} (<bdi>{names.join(', ')}</bdi>
                {count > names.length ? '…' : ''})
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Alert>
  );
}
