import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '../../../shared/contract/dossiers.ts';
import { CardPreview } from './card/card-preview.tsx';
import { EditorContext } from './editor-context.ts';
import { EditorHeader } from './editor-header.tsx';
import classes from './editor.module.css';
import { KindNotice } from './kinds/kind-notice.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { NewerRulesNotice } from './newer-rules-notice.tsx';
import { SectionRail } from './section-rail.tsx';
import { SectionView } from './sections/section-view.tsx';
import { StateNotice } from './state-notice.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import { focusSoon, useEditorState } from './use-editor-state.ts';

type EditorDeskProps = {
  readonly dossier: DossierView;
  readonly section: string | undefined;
  readonly pointer: string | undefined;
};

/** The open editor. */
export function EditorDesk({ dossier, section, pointer }: EditorDeskProps): JSX.Element {
  const editor = useEditorState(dossier, section);
  const { t } = useTranslation();
  const [card, setCard] = useState(false);
  useEffect(() => focusSoon(pointer), [pointer]);
  useEditorKeys(editor);
  return (
    <EditorContext value={editor}>
      <div className={classes.screen}>
        <EditorHeader undo={editor.undo} redo={editor.redo} busy={editor.busy} onCard={() => setCard(true)} />
        <div className={classes.desk}>
          <SectionRail />
          <div
            className={classes.form}
            key={editor.section}
            {...(editor.readOnly
              ? { tabIndex: 0, role: 'region', 'aria-label': t(`section.${editor.section}`) }
              : {})}
          >
            <StateNotice />
            <NewerRulesNotice />
            <KindNotice />
            <SectionView />
          </div>
          <MissingPanel />
        </div>
        <CardPreview opened={card} onClose={() => setCard(false)} />
      </div>
    </EditorContext>
  );
}
