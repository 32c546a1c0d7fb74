import { Button, Checkbox, Progress } from '@mantine/core';
import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaf } from '../../../../shared/domain/fields/field.ts';
import type { FieldForMany } from '../../../../shared/domain/fields/for-many.ts';
import { checkFormat } from '../../../../shared/domain/identifiers/check-format.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { useDossierSelection } from '../../../state/dossier-selection.ts';
import { DialogButtons } from '../../../ui/dialog-buttons.tsx';
import { problemOf } from '../../../ui/dossier/field-text.ts';
import { ValueInput } from '../../../ui/dossier/value-input.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import type { BulkReport } from '../bulk-report.tsx';
import classes from './bulk-field.module.css';
import { planOf, type Spared, spareApproved } from './change-plan.ts';
import { PlanView } from './plan-view.tsx';
import { useFieldChange } from './use-field-change.ts';

type ChangeFormProps = {
  readonly place: FieldForMany;
  /** Tells that dossiers are being written: the dialog stays open meanwhile. */
  readonly onBusy: (busy: boolean) => void;
  readonly onClose: () => void;
  readonly onDone: (report: BulkReport) => void;
};

/** The new value of the field, and what it would change. */
export function ChangeForm({ place, onBusy, onClose, onDone }: ChangeFormProps): JSX.Element {
  const { t } = useTranslation();
  const ids = useDossierSelection((selection) => selection.ids);
  const { pointer, field } = place;
  const { progress, error, run, stop } = useFieldChange(onDone);
  const busy = progress !== undefined;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  // While it is written, every slice would have all of it counted anew.
  const preview = useCoreQuery('dossiers.bulkFieldPreview', { pointer, ids: [...ids] }, { enabled: !busy });
  const [typed, setTyped] = useState<Leaf | null>(null);
  const [emptied, setEmptied] = useState(false);
  const [spared, setSpared] = useState<Spared>(spareApproved);
  const value = emptied ? null : (typed ?? undefined);
  const plan = preview.data && planOf(preview.data, { field, value, ...spared });
  const count = plan?.targets.length ?? 0;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (plan && value !== undefined && count > 0 && !busy) run({ pointer, value, targets: plan.targets });
      }}
    >
      <ValueInput
        field={field}
        pointer={pointer}
        value={undefined}
        disabled={busy || emptied}
        error={useProblem(field, value)}
        onChange={(next) => setTyped(typeof next === 'string' ? next.trim() : next)}
      />
      <Checkbox
        label={t('bulkField.empty')}
        checked={emptied}
        disabled={busy}
        onChange={() => setEmptied(!emptied)}
      />
      {plan && preview.data ? (
        <PlanView
          place={place}
          plan={plan}
          spared={spared}
          leftOut={preview.data.leftOut}
          disabled={busy}
          onSpare={setSpared}
        />
      ) : null}
      {preview.isPending ? <LoadingRows rows={3} /> : null}
      <ErrorMessage error={error ?? preview.error} />
      {progress ? (
        <Working {...progress} onStop={stop} />
      ) : (
        <DialogButtons label={t('bulkField.run', { count })} disabled={count === 0} onClose={onClose} />
      )}
    </form>
  );
}

type WorkingProps = { readonly done: number; readonly total: number; readonly onStop: () => void };

/** Stands where the buttons were: the focus goes to the one that stops. */
function Working({ done, total, onStop }: WorkingProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.working}>
      <div role="status">
        <Progress value={(done / total) * 100} size="sm" animated aria-label={t('bulkField.open')} />
        <span>{t('bulkField.working', { done, total })}</span>
      </div>
      <Button variant="default" onClick={onStop} ref={takeFocus}>
        {t('bulkField.stop')}
      </Button>
    </div>
  );
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** What is likely wrong with the value. Nothing forbids it: a draft may hold it, and the checks will say so. */
function useProblem(field: FieldForMany['field'], value: Leaf | null | undefined): string | undefined {
  const { t } = useTranslation();
  const problem = problemOf(field, value);
  if (problem) return t(`editor.problem.${problem}`);
  const format = 'format' in field ? field.format : undefined;
  if (format === undefined || typeof value !== 'string') return undefined;
  return checkFormat(format, value).ok ? undefined : t('bulkField.doubtful');
}
