import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { back } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EditorDesk } from './editor-desk.tsx';
import classes from './editor.module.css';

type EditorScreenProps = {
  readonly id: DossierId;
  readonly section?: string | undefined;
  readonly pointer?: string | undefined;
};

/** The dossier editor: sections at the left, the form in the middle, what is missing at the right. */
export function EditorScreen({ id, section, pointer }: EditorScreenProps): JSX.Element {
  const { t } = useTranslation();
  const dossier = useCoreQuery('dossiers.get', { id });
  if (dossier.data) {
    return <EditorDesk key={id} dossier={dossier.data} section={section} pointer={pointer} />;
  }
  return (
    <div className={classes.screen}>
      <PageHeader title={t('editor.untitled')} onBack={back} />
      <div className={classes.opening}>
        {dossier.error ? <ErrorMessage error={dossier.error} /> : <p>{t('editor.loading')}</p>}
      </div>
    </div>
  );
}
