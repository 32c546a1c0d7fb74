import { NativeSelect, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassifierVersionView, SchemeView } from '../../../../shared/contract/reference.ts';
import { type Hit, hitLabel, stepLabel } from '../../../../shared/domain/reference/hit.ts';
import type { ClassifierScheme } from '../../../../shared/domain/reference/scheme.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import tables from '../../../ui/table.module.css';
import textClasses from '../../../ui/text.module.css';
import classes from '../settings.module.css';

const shown = 50;

/** Looks codes up in a classifier, in any version that is kept. */
export function BrowsePanel({ views }: { readonly views: readonly SchemeView[] }): JSX.Element | null {
  const { t } = useTranslation();
  const [scheme, setScheme] = useState<ClassifierScheme>();
  const [versionNo, setVersionNo] = useState<number>();
  const [text, setText] = useState('');
  const filled = views.filter(({ versions }) => versions.length > 0);
  const view = filled.find((known) => known.scheme === scheme) ?? filled[0];
  if (!view) return null;
  const version =
    view.versions.find(({ no }) => no === versionNo) ?? view.versions.find(({ inUse }) => inUse);
  return (
    <SectionPanel title={t('reference.browse')} flush>
      <div className={classes.tools}>
        <NativeSelect
          aria-label={t('reference.browse')}
          value={view.scheme}
          data={filled.map((known) => ({
            value: known.scheme,
            label: t(`reference.scheme.${known.scheme}`),
          }))}
          onChange={(event) => setScheme(event.currentTarget.value as ClassifierScheme)}
        />
        <NativeSelect
          aria-label={t('reference.version')}
          value={String(version?.no)}
          data={view.versions.map(({ no, version: name }) => ({ value: String(no), label: name }))}
          onChange={(event) => setVersionNo(Number(event.currentTarget.value))}
        />
        <TextInput
          w={320}
          aria-label={t('reference.searchIn', { scheme: t(`reference.scheme.${view.scheme}`) })}
          placeholder={t('reference.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {version ? <Found version={version} text={text} /> : null}
    </SectionPanel>
  );
}

type FoundProps = { readonly version: ClassifierVersionView; readonly text: string };

function Found({ version, text }: FoundProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery(
    'classifiers.search',
    { schemes: [version.scheme], text, limit: shown, versionNo: version.no },
    { keepPrevious: true },
  );
  return (
    <>
      <ErrorMessage error={error} />
      <HitTable hits={data?.hits ?? []} />
      {data?.hits.length === 0 ? <p className={tables.empty}>{t('reference.nothingFound')}</p> : null}
      {data?.more ? <p className={tables.empty}>{t('reference.more', { count: shown })}</p> : null}
    </>
  );
}

function HitTable({ hits }: { readonly hits: readonly Hit[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.browse} tabIndex={0} role="region" aria-label={t('reference.browse')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('reference.name')}</th>
            <th scope="col">{t('reference.path')}</th>
            <th scope="col">{t('reference.code')}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={`${hit.versionNo} ${hit.code}`}>
              <td>
                {hit.name === '' ? (
                  <span className={textClasses.dim}>{t('reference.unnamed')}</span>
                ) : (
                  hitLabel(hit)
                )}
                {hit.oldName ? (
                  <div className={textClasses.dim}>{t('reference.oldName', { name: hit.oldName })}</div>
                ) : null}
              </td>
              <td className={textClasses.dim}>
                {hit.above
                  .filter(({ name }) => name !== '')
                  .map((step) => stepLabel(hit.scheme, step))
                  .join(' › ')}
              </td>
              <td className={classes.mono}>{hit.code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
