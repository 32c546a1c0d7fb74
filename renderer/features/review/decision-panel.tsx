import { ActionIcon, Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { returnReasonCodes, type ReviewView } from '../../../shared/contract/review.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { type Draft, type ReasonCode, type ReasonDraft, useReasonDrafts } from './reason-drafts.ts';
import classes from './review.module.css';

const checklist = [
  'form',
  'approved',
  'documents',
  'data',
  'report',
  'way',
  'price',
  'photos',
  'description',
] as const;

type DecisionPanelProps = {
  readonly view: ReviewView;
  readonly draft: Draft;
  readonly closed: boolean;
  /** No remark more fits into one return. */
  readonly full: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onGeneral: () => void;
};

/** Beside the dossier: the manifest, the checklist and the remarks. */
export function DecisionPanel({
  view,
  draft,
  closed,
  full,
  onChange,
  onGeneral,
}: DecisionPanelProps): JSX.Element {
  const { t } = useTranslation();
  const notKept = useReasonDrafts(({ error }) => error);
  const drafts = draft.reasons;
  return (
    <aside className={classes.panel} aria-label={t('review.checklist')}>
      <Manifest view={view} />
      <Checklist checked={draft.checked} onChange={(checked) => onChange({ checked })} />
      {view.earlierReasons.length > 0 ? <Earlier view={view} /> : null}
      {closed && drafts.length === 0 ? null : (
        <section>
          <h2>{t('review.reasons')}</h2>
          <ErrorMessage error={notKept ?? null} />
          {drafts.length === 0 ? <p className={classes.dim}>{t('review.noReasons')}</p> : null}
          {drafts.map((reason, index) => (
            <ReasonEditor
              key={reason.key}
              draft={reason}
              number={index + 1}
              onChange={(next) => onChange({ reasons: drafts.with(index, next) })}
              onRemove={() => onChange({ reasons: drafts.toSpliced(index, 1) })}
            />
          ))}
          {closed || full ? null : (
            <Button size="compact-sm" variant="default" onClick={onGeneral}>
              {t('review.addGeneral')}
            </Button>
          )}
        </section>
      )}
    </aside>
  );
}

const arrivals = {
  coming: { icon: IconHourglass, words: 'manifestComing' },
  whole: { icon: IconCircleCheck, words: 'manifestMatches' },
  differs: { icon: IconAlertTriangle, words: 'manifestDiffers' },
} as const;

function Manifest({ view }: { view: ReviewView }): JSX.Element {
  const { t } = useTranslation();
  const { icon: Icon, words } = arrivals[view.arrival];
  return (
    <section className={classes.manifest} data-arrival={view.arrival} role="status">
      <Icon size={16} aria-hidden />
      <div>
        {t(`review.${words}`)}
        <code title={t('review.manifest')}>{view.manifestSha256}</code>
      </div>
    </section>
  );
}

type ChecklistProps = {
  readonly checked: readonly string[];
  readonly onChange: (checked: readonly string[]) => void;
};

function Checklist({ checked, onChange }: ChecklistProps): JSX.Element {
  const { t } = useTranslation();
  const toggle = (name: string, on: boolean): void =>
    onChange([...checked.filter((one) => one !== name), ...(on ? [name] : [])]);
  return (
    <section>
      <h2>
        {t('review.checklist')}{' '}
        <span className={classes.dim}>
          {checked.length} / {checklist.length}
        </span>
      </h2>
      <div className={classes.checks}>
        {checklist.map((name) => (
          <Checkbox
            key={name}
            size="xs"
            label={t(`review.check.${name}`)}
            checked={checked.includes(name)}
            onChange={(event) => toggle(name, event.currentTarget.checked)}
          />
        ))}
      </div>
      <p className={classes.dim}>{t('review.checklistHint')}</p>
    </section>
  );
}

function Earlier({ view }: { view: ReviewView }): JSX.Element {
  const { t } = useTranslation();
  const placeOf = usePlaceName();
  return (
    <section>
      <h2>{t('review.earlier')}</h2>
      <ul className={classes.earlier}>
        {view.earlierReasons.map((reason) => (
          <li key={`${reason.pointer} ${reason.text}`}>
            <b>{placeOf(reason.pointer)}</b>: {reason.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReasonEditorProps = {
  readonly draft: ReasonDraft;
  readonly number: number;
  readonly onChange: (draft: ReasonDraft) => void;
  readonly onRemove: () => void;
};

function ReasonEditor({ draft, number, onChange, onRemove }: ReasonEditorProps): JSX.Element {
  const { t } = useTranslation();
  const placeOf = usePlaceName();
  return (
    <div className={classes.reason}>
      <div className={classes.reasonHead}>
        <b>{placeOf(draft.pointer)}</b>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="red"
          aria-label={t('review.removeReason', { number })}
          onClick={onRemove}
        >
          <IconTrash size={14} />
        </ActionIcon>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t('review.reasonCode', { number })}
        value={draft.code}
        data={returnReasonCodes.map((code) => ({ value: code, label: t(`review.code.${code}`) }))}
        onChange={(event) => onChange({ ...draft, code: event.currentTarget.value as ReasonCode })}
      />
      <Textarea
        id={`reason-${draft.key}`}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        aria-label={t('review.reasonText', { number })}
        placeholder={t('review.textTooShort')}
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
    </div>
  );
}

/** Names a place of the dossier: a field, a kind of document, or the whole. */
function usePlaceName(): (pointer: string) => string {
  const { t, i18n } = useTranslation();
  return (pointer) => {
    const type = /^\/files\/([a-z-]+)/.exec(pointer)?.[1];
    const key = type === undefined ? `${textKeyOf(pointer)}.label` : `documentType.${type}`;
    return i18n.exists(key) ? t(key) : t('review.general');
  };
}
