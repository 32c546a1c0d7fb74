import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from './editor-context.ts';
import { countBySection, editorSections, type EditorSection } from './pointers.ts';
import classes from './section-rail.module.css';

const withoutMarks: readonly EditorSection[] = ['checks', 'papers', 'history'];

/** The left rail: sections of the dossier, each with what it still lacks. */
export function SectionRail(): JSX.Element {
  const { t } = useTranslation();
  const { section, show, findings } = useEditor();
  const counts = countBySection(findings);
  return (
    <nav className={classes.rail} aria-label={t('editor.sections')}>
      {editorSections.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.railItem}
          data-apart={name === 'files' || name === 'checks'}
          aria-current={name === section ? 'page' : undefined}
          onClick={() => show(name)}
        >
          <span>{t(`section.${name}`)}</span>
          <SectionMark name={name} count={counts.get(name)} />
        </button>
      ))}
    </nav>
  );
}

type SectionMarkProps = {
  readonly name: EditorSection;
  readonly count: { readonly block: number; readonly warn: number } | undefined;
};

function SectionMark({ name, count }: SectionMarkProps): JSX.Element | null {
  const { t } = useTranslation();
  const { checks } = useEditor();
  if (!count) {
    if (!checks || withoutMarks.includes(name)) return null;
    return (
      <span className={classes.railDone} role="img" aria-label={t('editor.sectionComplete')}>
        <IconCheck size={14} stroke={2} aria-hidden />
      </span>
    );
  }
  const tone = count.block > 0 ? 'block' : 'warn';
  const label =
    tone === 'block'
      ? t('editor.sectionBlocks', { count: count.block })
      : t('editor.sectionWarns', { count: count.warn });
  return (
    <span className={classes.railCount} data-tone={tone} role="img" aria-label={label} title={label}>
      {count.block > 0 ? count.block : count.warn}
    </span>
  );
}
