import { Button } from '@mantine/core';
import { IconCircleCheck, IconWand } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedFinding } from '../../../../shared/domain/checks/judged.ts';
import { replacementsOf } from '../../../../shared/domain/checks/run-checks.ts';
import { useCoreCommand } from '../../../data/queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import { useEditor } from '../editor-context.ts';
import { hasLapsed } from '../has-lapsed.ts';
import { useFieldWords } from '../field-words.ts';
import { FindingLine } from '../fields/field-frame.tsx';
import { sectionOf } from '../pointers.ts';
import classes from './checks.module.css';
import text from '../small-text.module.css';

/** Every finding in one place, by section, with its article; and what was kept with a reason. */
export function ChecksSection(): JSX.Element {
  const { t } = useTranslation();
  const { findings, checks, dossier } = useEditor();
  const mixed = replacementsOf(findings, 'mixed-alphabet').length;
  const words = useFieldWords();
  const groups = Map.groupBy(findings, ({ pointer }) => sectionOf(pointer));
  return (
    <>
      <SectionPanel
        title={t('editor.checks.title')}
        hint={checks ? t('editor.missing.ruleSet', { id: checks.ruleSetId }) : ''}
        actions={mixed > 0 ? <MendAll count={mixed} /> : null}
      >
        {checks && findings.length === 0 ? (
          <EmptyState icon={IconCircleCheck} title={t('editor.checks.none')}>
            {t('editor.checks.noneText', { id: checks.ruleSetId })}
          </EmptyState>
        ) : null}
        {[...groups].map(([section, group]) => (
          <section key={section} className={classes.checkGroup}>
            <h3 className={text.listTitle}>{t(`section.${section}`)}</h3>
            {group.map((finding) => (
              <CheckRow key={`${finding.code} ${finding.message} ${finding.pointer}`} finding={finding} />
            ))}
          </section>
        ))}
      </SectionPanel>
      {dossier.overrides.length > 0 ? (
        <SectionPanel title={t('editor.checks.overridden')}>
          {dossier.overrides.map((kept) => (
            <p key={`${kept.code} ${kept.pointer}`}>
              <b>{words.placeOf(kept.pointer)}</b>:{' '}
              {t('editor.overridden', { reason: kept.reason, by: kept.by })}
              {hasLapsed(kept, findings) ? <span className={text.quiet}> {t('editor.lapsed')}</span> : null}
            </p>
          ))}
        </SectionPanel>
      ) : null}
    </>
  );
}

/** Mends the letters of every field at once; hidden where nothing may be changed. */
function MendAll({ count }: { count: number }): JSX.Element | null {
  const { t } = useTranslation();
  const { mendAll, readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconWand size={14} />}
      title="Shift+F9"
      onClick={() => mendAll('mixed-alphabet')}
    >
      {t('editor.checks.mendLetters', { count })}
    </Button>
  );
}

function CheckRow({ finding }: { finding: JudgedFinding }): JSX.Element {
  const { t } = useTranslation();
  const { show, readOnly } = useEditor();
  const words = useFieldWords();
  const [asked, setAsked] = useState(false);
  const mend = words.mendOf(finding);
  return (
    <div className={classes.checkRow}>
      <div className={classes.checkPlace}>{words.placeOf(finding.pointer)}</div>
      <div>
        <FindingLine finding={finding} />
        {mend ? <p className={text.quiet}>{mend}</p> : null}
      </div>
      <div className={classes.checkTools}>
        {finding.overridable && !readOnly ? (
          <Button size="compact-xs" variant="subtle" onClick={() => setAsked(true)}>
            {t(finding.passed ? 'editor.overrideAgain' : 'editor.override')}
          </Button>
        ) : null}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => show(sectionOf(finding.pointer), finding.pointer)}
        >
          {t('editor.checks.go')}
        </Button>
      </div>
      {asked ? <OverrideDialog finding={finding} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}

function OverrideDialog({ finding, onClose }: { finding: JudgedFinding; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const words = useFieldWords();
  const override = useCoreCommand('dossiers.override');
  return (
    <ReasonDialog
      opened
      title={t('editor.overrideTitle')}
      confirmLabel={t('editor.override')}
      minimum={10}
      busy={override.isPending}
      error={override.error}
      onClose={onClose}
      onConfirm={(reason) =>
        override.mutate(
          { id: dossier.id, code: finding.code, pointer: finding.pointer, reason },
          { onSuccess: onClose },
        )
      }
    >
      <p>{words.sentenceOf(finding)}</p>
    </ReasonDialog>
  );
}
