import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/format.ts';
import { useEditor } from './editor-context.ts';
import { readOnlyReasonOf } from './read-only-reason.ts';
import classes from './editor.module.css';

/** Says why the dossier cannot be changed now, with the manifest's hash; and that it was returned. */
export function StateNotice(): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const why = readOnlyReasonOf(dossier);
  const returned = dossier.returnReasons.length > 0;
  const general = dossier.returnReasons.filter(({ pointer }) => pointer === '');
  if (!why && !returned) return null;
  return (
    <div className={classes.notices}>
      {returned ? (
        <div className={classes.notice} data-tone="attention" role="status">
          <IconArrowBackUp size={16} aria-hidden />
          <div>
            {t('editor.returned')}
            {general.map((reason) => (
              <p key={reason.text}>{reason.text}</p>
            ))}
          </div>
        </div>
      ) : null}
      {why ? (
        <div className={classes.notice} role="status">
          <IconLock size={16} aria-hidden />
          <div>
            {t(`editor.readOnly.${why}`)}
            {dossier.approval ? (
              <p>
                {t('editor.approvedBy', {
                  name: dossier.approval.name,
                  at: formatInstant(dossier.approval.at),
                })}
              </p>
            ) : null}
            {dossier.manifestSha256 ? (
              <p>
                {t('editor.manifest')}: <code className={classes.hash}>{dossier.manifestSha256}</code>
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
