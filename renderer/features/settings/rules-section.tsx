import { Alert } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetsView } from '../../../shared/contract/rules.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { RuleSetPanel } from './rule-set-panel.tsx';
import { RuleSetsTable } from './rule-sets-table.tsx';
import { TakeRules } from './take-rules.tsx';
import classes from './settings.module.css';

/** Known rule sets, the values of one, its difference from another, and taking of new ones. */
export function RulesSection({ user }: { readonly user: SessionUser }): JSX.Element {
  const { data, error } = useCoreQuery('rules.list', {});
  if (!data) return error ? <ErrorMessage error={error} /> : <LoadingRows />;
  return <Rules view={data} mayTake={user.roles.includes('administrator')} />;
}

function Rules({ view, mayTake }: { readonly view: RuleSetsView; readonly mayTake: boolean }): JSX.Element {
  const { t } = useTranslation();
  const { sets, offered, refused, enrolled } = view;
  const [chosen, setChosen] = useState<string>();
  const shown =
    sets.find(({ id }) => id === chosen) ?? sets.find(({ standing }) => standing === 'in-force') ?? sets[0];
  return (
    <>
      <p className={classes.hint}>
        {t('rules.hint')} {mayTake ? '' : t('rules.onlyAdministrator')}
      </p>
      {offered.length > 0 ? (
        <Alert color="brand" variant="light" role="status">
          {t('rules.offered', { ids: offered.join(', ') })}
        </Alert>
      ) : null}
      {refused.length > 0 ? (
        <Alert color="red" variant="light" role="alert">
          {t('rules.unusable', { names: refused.join(', ') })}
        </Alert>
      ) : null}
      <SectionPanel
        title={t('rules.sets')}
        hint={t('rules.setsHint')}
        actions={mayTake ? <TakeRules enrolled={enrolled} onTaken={setChosen} /> : null}
        flush
      >
        <RuleSetsTable sets={sets} shown={shown?.id} onShow={setChosen} />
      </SectionPanel>
      {shown ? <RuleSetPanel key={shown.id} set={shown} sets={sets} /> : null}
    </>
  );
}
