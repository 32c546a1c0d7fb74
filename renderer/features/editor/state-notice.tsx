import { IconArrowBackUp, IconLock, IconRubberStamp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRound } from '../../../shared/contract/dossiers.ts';
import type { ReturnReason } from '../../../shared/domain/dossier.ts';
import { formatInstant } from '../../ui/format.ts';
import { useEditor } from './editor-context.ts';
import { useFieldWords } from './field-words.ts';
import { sectionOf } from './pointers.ts';
import { readOnlyReasonOf } from './read-only-reason.ts';
import notice from '../../ui/notice.module.css';
import classes from './notices.module.css';

/** Says why the dossier cannot be changed now, with the manifest's hash; and that it was returned. */
export function StateNotice(): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const why = readOnlyReasonOf(dossier);
  const returned = dossier.returnReasons.length > 0;
  const { approvalRound } = dossier;
  const inRound = approvalRound.asked !== undefined || approvalRound.returned !== undefined;
  if (!why && !returned && !inRound) return null;
  return (
    <div className={classes.notices}>
      {returned ? (
        <div className={notice.notice} data-tone="attention" role="status">
          <IconArrowBackUp size={16} aria-hidden />
          <div>
            {t('editor.returned')}
            <Remarks reasons={dossier.returnReasons} />
          </div>
        </div>
      ) : null}
      <RoundNotice round={approvalRound} />
      {why ? (
        <div className={notice.notice} role="status">
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

/** The head's own answer, or that it is still awaited. */
function RoundNotice({ round: { asked, returned } }: { round: ApprovalRound }): JSX.Element | null {
  const { t } = useTranslation();
  if (returned)
    return (
      <div className={notice.notice} data-tone="attention" role="status">
        <IconArrowBackUp size={16} aria-hidden />
        <div>
          {t('editor.headReturned', {
            name: returned.by,
            at: formatInstant(returned.at),
            reason: returned.reason,
          })}
        </div>
      </div>
    );
  if (!asked) return null;
  return (
    <div className={notice.notice} role="status">
      <IconRubberStamp size={16} aria-hidden />
      <div>{t('editor.approvalAsked', { name: asked.by, at: formatInstant(asked.at) })}</div>
    </div>
  );
}

/** Every remark of the organizer in one place; each leads to its field. */
function Remarks({ reasons }: { reasons: readonly ReturnReason[] }): JSX.Element {
  const { t } = useTranslation();
  const { show } = useEditor();
  const words = useFieldWords();
  return (
    <ul className={classes.remarks}>
      {reasons.map(({ code, pointer, text }) => (
        <li key={`${code} ${pointer} ${text}`}>
          {pointer === '' ? (
            <b>{t('editor.returnedGeneral')}</b>
          ) : (
            <button type="button" onClick={() => show(sectionOf(pointer), pointer)}>
              {words.placeOf(pointer)}
            </button>
          )}
          : {text}
        </li>
      ))}
    </ul>
  );
}
