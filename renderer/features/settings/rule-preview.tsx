import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetPreview, RuleSetStanding } from '../../../shared/contract/rules.ts';
import type { RuleProblem } from '../../../shared/domain/rules/rule-problem.ts';
import { formatCivilDate } from '../../ui/format.ts';
import { RuleDifferences } from '../../ui/rules/rule-differences.tsx';
import tables from '../../ui/table.module.css';
import text from '../../ui/text.module.css';
import classes from './rule-sets.module.css';

const standingText: Readonly<Record<RuleSetStanding, string>> = {
  'in-force': 'rules.take.inForce',
  future: 'rules.take.future',
  past: 'rules.take.past',
};

/** One set that was read: what it changes, or why it is not taken. */
export function RulePreview({ preview }: { preview: RuleSetPreview }): JSX.Element {
  const { t } = useTranslation();
  switch (preview.kind) {
    case 'new':
      return <NewSet preview={preview} />;
    case 'known':
      return <p className={classes.dialogText}>{t('rules.take.known', { id: preview.id })}</p>;
    case 'id-taken':
      return (
        <Alert color="red" variant="light" role="alert">
          {t('rules.take.idTaken', { id: preview.id })}
        </Alert>
      );
    case 'broken':
      break;
  }
  return <BrokenSet preview={preview} />;
}

function NewSet({ preview }: { preview: Extract<RuleSetPreview, { kind: 'new' }> }): JSX.Element {
  const { t } = useTranslation();
  const { title, id, from, standing, toVerifyCount, comparedWith, differences } = preview;
  return (
    <>
      <h3 className={classes.previewTitle}>
        {title} <span className={text.dim}>({id})</span>
      </h3>
      <p className={classes.dialogText}>
        {t(standingText[standing], { from: formatCivilDate(from) })}{' '}
        {toVerifyCount > 0 ? t('rules.take.toVerify', { count: toVerifyCount }) : ''}{' '}
        {comparedWith === undefined
          ? t('rules.take.notCompared')
          : `${t('rules.take.compared', { id: comparedWith })} ${t('rules.changes', { count: differences.length })}.`}
      </p>
      <div className={classes.dialogBody}>
        <RuleDifferences differences={differences} />
      </div>
    </>
  );
}

const mostShown = 50;

function BrokenSet({ preview }: { preview: Extract<RuleSetPreview, { kind: 'broken' }> }): JSX.Element {
  const { t } = useTranslation();
  const { name, problems } = preview;
  const problemWords = (code: string, params: RuleProblem['params']): string =>
    t(`rules.problem.${code}`, {
      ...params,
      expected: t(`rules.type.${params['expected'] ?? ''}`, { defaultValue: '…' }),
    });
  return (
    <>
      <Alert color="red" variant="light" role="alert" mb="sm">
        {t('rules.take.broken', { name })}{' '}
        {problems.length > mostShown ? t('rules.take.brokenMore', { count: mostShown }) : ''}
      </Alert>
      <div className={classes.dialogBody}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('rules.take.place')}</th>
              <th scope="col">{t('rules.take.whatIsWrong')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, mostShown).map(({ pointer, code, params }) => (
              <tr key={`${pointer} ${code}`}>
                <td className={classes.place}>{pointer === '' ? t('rules.take.wholeFile') : pointer}</td>
                <td>{problemWords(code, params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
