import { Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkFieldPreview } from '../../../../shared/contract/finding.ts';
import type { FieldForMany } from '../../../../shared/domain/fields/for-many.ts';
import classes from './bulk-field.module.css';
import type { ChangePlan, Spared } from './change-plan.ts';
import { LeftOut } from './left-out.tsx';
import { StandingValues } from './standing-values.tsx';

type PlanViewProps = {
  readonly place: FieldForMany;
  readonly plan: ChangePlan;
  readonly leftOut: BulkFieldPreview['leftOut'];
  readonly spared: Spared;
  readonly disabled: boolean;
  readonly onSpare: (spared: Spared) => void;
};

/** What would change, what would not and why; the person spares values and approvals. */
export function PlanView({ place, plan, leftOut, spared, disabled, onSpare }: PlanViewProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {plan.rows.length > 0 ? (
        <StandingValues
          place={place}
          rows={plan.rows}
          kept={spared.kept}
          disabled={disabled}
          onKeep={(kept) => onSpare({ ...spared, kept })}
        />
      ) : null}
      {plan.same > 0 ? <p className={classes.summary}>{t('bulkField.same', { count: plan.same })}</p> : null}
      {plan.otherKind > 0 ? (
        <p className={classes.summary}>{t('bulkField.otherKind', { count: plan.otherKind })}</p>
      ) : null}
      <LeftOut dossiers={leftOut} />
      {plan.approved > 0 ? (
        <Checkbox
          label={t('bulkField.approved', { count: plan.approved })}
          checked={spared.withApproved}
          disabled={disabled}
          onChange={() => onSpare({ ...spared, withApproved: !spared.withApproved })}
        />
      ) : null}
    </>
  );
}
