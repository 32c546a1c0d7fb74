import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassifierVersionView, SchemeView } from '../../../../shared/contract/reference.ts';
import { useCoreCommand } from '../../../data/queries.ts';
import { InstantText } from '../../../ui/date-text.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { ToneBadge } from '../../../ui/state-badge.tsx';
import tables from '../../../ui/table.module.css';
import text from '../../../ui/text.module.css';
import { useCountText, useDifferenceText } from './reference-words.ts';

type VersionsPanelProps = { readonly view: SchemeView; readonly administrator: boolean };

/** The kept versions of one classifier. */
export function VersionsPanel({ view, administrator }: VersionsPanelProps): JSX.Element {
  const { t } = useTranslation();
  const use = useCoreCommand('classifiers.use');
  const { scheme, versions, fixed } = view;
  const title = t(`reference.scheme.${scheme}`);
  const onlyPart = scheme === 'katottg' && versions.every(({ source }) => source === 'built-in');
  return (
    <SectionPanel
      title={title}
      flush
      hint={onlyPart ? t('reference.builtInOnly') : undefined}
      actions={
        fixed && administrator ? (
          <Button size="compact-xs" variant="subtle" onClick={() => use.mutate({ scheme, no: null })}>
            {t('reference.useNewest')}
          </Button>
        ) : undefined
      }
    >
      <ErrorMessage error={use.error} />
      {versions.length === 0 ? (
        <p className={tables.empty}>{t('reference.none')}</p>
      ) : (
        <div className={tables.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={tables.table}>
            <VersionHead />
            <tbody>
              {versions.map((version) => (
                <VersionRow
                  key={version.no}
                  version={version}
                  fixed={fixed}
                  onUse={administrator ? () => use.mutate({ scheme, no: version.no }) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SectionPanel>
  );
}

function VersionHead(): JSX.Element {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('reference.version')}</th>
        <th scope="col">{t('reference.content')}</th>
        <th scope="col">{t('reference.changes')}</th>
        <th scope="col">{t('reference.source')}</th>
        <th scope="col">{t('reference.when')}</th>
        <th scope="col">{t('reference.state')}</th>
      </tr>
    </thead>
  );
}

type VersionRowProps = {
  readonly version: ClassifierVersionView;
  readonly fixed: boolean;
  readonly onUse: (() => void) | undefined;
};

function VersionRow({ version, fixed, onUse }: VersionRowProps): JSX.Element {
  const { t } = useTranslation();
  const countText = useCountText();
  const differenceText = useDifferenceText();
  const { difference } = version;
  return (
    <tr>
      <td className={tables.nowrap} title={version.title}>
        {version.version}
      </td>
      <td>
        {t('reference.done.count', { count: version.codeCount })}
        <div className={text.dim}>{countText(version.counts)}</div>
      </td>
      <td>
        {difference ? differenceText(difference) : t('reference.firstVersion')}
        {difference ? (
          <div className={text.dim}>{t('reference.against', { version: difference.against })}</div>
        ) : null}
      </td>
      <td title={`SHA-256 ${version.sourceSha256}`}>
        {t(`reference.sources.${version.source}`)}
        <div className={text.dim}>{version.fileName}</div>
      </td>
      <td>
        {version.source === 'built-in' ? (
          t('reference.builtIn')
        ) : (
          <>
            <InstantText at={version.importedAt} />
            <div className={text.dim}>{version.importedByName}</div>
          </>
        )}
      </td>
      <td className={tables.nowrap}>
        {version.inUse ? (
          <ToneBadge tone="good">{t(fixed ? 'reference.fixed' : 'reference.inUse')}</ToneBadge>
        ) : onUse ? (
          <Button size="compact-xs" variant="default" onClick={onUse}>
            {t('reference.use')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
