import { Button, RingProgress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlocking, isOpen, type JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useSteadyCallback } from '../../ui/use-steady-callback.ts';
import { useEditor } from './editor-context.ts';
import { useFieldWords } from './field-words.ts';
import { FindingRow } from './finding-row.tsx';
import { sectionOf } from './pointers.ts';
import { jump } from './use-editor-keys.ts';
import classes from './missing-panel.module.css';
import text from './small-text.module.css';

/** What is missing, always in view: progress, what blocks, what warns; each line leads to its field. */
export function MissingPanel(): JSX.Element {
  const { t } = useTranslation();
  const editor = useEditor();
  const { checks, findings } = editor;
  const open = findings.filter(isOpen);
  const blocks = open.filter(isBlocking);
  const warnings = open.filter((finding) => !isBlocking(finding));
  const kept = findings.filter((finding) => !isOpen(finding));
  return (
    <aside className={classes.missing} aria-label={t('editor.missing.title')}>
      <Progress />
      {open.length > 0 ? (
        <div className={classes.missingKeys}>
          <Button size="compact-xs" variant="default" onClick={() => jump(editor, -1)}>
            {t('editor.missing.previous')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => jump(editor, 1)}
            rightSection={<KeyHint keys={['F8']} />}
          >
            {t('editor.missing.next')}
          </Button>
        </div>
      ) : null}
      <div className={classes.missingLists}>
        <FindingList title={t('editor.missing.blocks')} findings={blocks} />
        <FindingList title={t('editor.missing.warnings')} findings={warnings} />
        <FindingList title={t('editor.checks.overridden')} findings={kept} />
        {checks && open.length === 0 ? <p className={classes.allWell}>{t('editor.missing.none')}</p> : null}
      </div>
      <FieldHint />
    </aside>
  );
}

function Progress(): JSX.Element {
  const { t } = useTranslation();
  const { checks } = useEditor();
  const { filled = 0, required = 0 } = checks ?? {};
  const percent = required > 0 ? Math.min(100, Math.round((filled / required) * 100)) : 0;
  return (
    <div className={classes.progress}>
      <RingProgress
        size={52}
        thickness={5}
        roundCaps
        aria-hidden
        sections={[{ value: percent, color: percent === 100 ? 'teal' : 'brand' }]}
        label={<span className={classes.percent}>{percent}</span>}
      />
      <div>
        <h2 className={classes.missingTitle}>{t('editor.missing.title')}</h2>
        <p className={text.quiet}>{t('editor.missing.progress', { filled, required })}</p>
      </div>
    </div>
  );
}

function FindingList({
  title,
  findings,
}: {
  title: string;
  findings: readonly JudgedFinding[];
}): JSX.Element | null {
  const { show } = useEditor();
  const go = useSteadyCallback(({ pointer }: JudgedFinding) => show(sectionOf(pointer), pointer));
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className={text.listTitle}>
        {title} <span className={text.quiet}>{findings.length}</span>
      </h3>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.code} ${finding.message} ${finding.pointer}`}
            finding={finding}
            onGo={go}
          />
        ))}
      </ul>
    </section>
  );
}

/** The help of the focused field, in one place that never moves the form. */
function FieldHint(): JSX.Element {
  const { t } = useTranslation();
  const { focused } = useEditor();
  const words = useFieldWords();
  const help = focused === undefined ? undefined : words.helpOf(focused);
  return (
    <div className={classes.hint} aria-live="polite">
      <h3 className={text.listTitle}>
        {focused !== undefined && help ? words.labelOf(focused) : t('editor.missing.hint')}
      </h3>
      <p>{help ?? t('editor.missing.noHint')}</p>
    </div>
  );
}
