import { Modal } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkResult } from '../../../shared/contract/finding.ts';
import { FocusBack } from '../../ui/focus-back.tsx';
import classes from './dossiers.module.css';
import { useRefusalText } from './use-refusal-text.ts';

export type BulkReport = {
  readonly results: readonly BulkResult[];
  /** Dossiers that nothing was tried with, because the person stopped it. */
  readonly untouched?: number;
};

/** What came of each of many dossiers: refused ones first, each with its reason in words. */
export function BulkReportDialog({
  results,
  untouched = 0,
  onClose,
}: BulkReport & { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const textOf = useRefusalText();
  const refused = results.filter((result) => result.refused !== undefined);
  const done = results.filter((result) => result.refused === undefined);
  return (
    <Modal opened onClose={onClose} title={t('finding.reportTitle')} centered size="lg">
      <FocusBack />
      <p role="status">
        {[
          t('finding.reportDone', { count: done.length }),
          refused.length > 0 ? t('finding.reportRefused', { count: refused.length }) : '',
          untouched > 0 ? t('bulkField.stopped', { count: untouched }) : '',
        ].join(' ')}
      </p>
      <ul className={classes.report}>
        {[...refused, ...done].map(({ id, title, refused: refusal }) => (
          <li key={id}>
            {title || t('dossiers.untitled')}
            {refusal ? <small>{textOf(refusal)}</small> : null}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
