import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeStanding } from '../../../../shared/contract/reference.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { type Fills, pathText, shownUnder } from '../../../../shared/domain/reference/choice.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { useEditor } from '../editor-context.ts';
import classes from './classifier.module.css';

type ChosenNoteProps = { readonly pointer: Pointer; readonly fills: Fills };

/**
 * What was chosen, in full: path and the version it is from. An old dossier keeps both whatever is imported later; where
 * the version in use says something else, that is told beside.
 */
export function ChosenNote({ pointer, fills }: ChosenNoteProps): JSX.Element | null {
  const { t } = useTranslation();
  const { content } = useEditor();
  const [pathAt = '', versionAt = '', codeAt = pointer] = shownUnder(pointer);
  const path = textAt(valueAt(content, pathAt));
  const version = textAt(valueAt(content, versionAt));
  const code = textAt(valueAt(content, codeAt));
  const scheme =
    fills === 'class' && version.startsWith('dk021 ') ? 'dk021' : fills === 'class' ? 'cav' : 'katottg';
  const standing = useCoreQuery(
    'classifiers.standing',
    { scheme, code, path },
    { enabled: path !== '' },
  ).data;
  if (path === '') return null;
  const name = fills === 'class' ? version.replace(/^\S+ /, '') : version;
  const words = t('reference.picker.chosen', { scheme: t(`reference.scheme.${scheme}`), version: name });
  return (
    <div className={classes.note}>
      <span title={`${words} ${code}`}>{path}</span>
      <Standing standing={standing} />
    </div>
  );
}

function Standing({ standing }: { readonly standing: CodeStanding | undefined }): JSX.Element | null {
  const { t } = useTranslation();
  if (standing?.kind === 'changed')
    return (
      <div className={classes.changed}>{t('reference.picker.changed', { path: pathText(standing.now) })}</div>
    );
  if (standing?.kind === 'gone')
    return <div className={classes.changed}>{t('reference.picker.gone', { version: standing.version })}</div>;
  return null;
}

function textAt(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
