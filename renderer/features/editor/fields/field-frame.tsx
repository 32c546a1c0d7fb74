import { Button, Input } from '@mantine/core';
import { IconArrowBackUp, IconWand } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlocking, isOpen, type JudgedFinding } from '../../../../shared/domain/checks/judged.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { ArticleChip } from '../../../ui/article-chip.tsx';
import { useErrorText } from '../../../ui/error-message.tsx';
import { useLanguage } from '../../../ui/language.ts';
import { useEditor } from '../editor-context.ts';
import { problemOf } from '../../../ui/dossier/field-text.ts';
import { useFieldWords } from '../field-words.ts';
import { findingsAt, inputIdOf, isOnlyMissing } from '../pointers.ts';
import classes from './fields.module.css';
import { MarkedText } from './marked-text.tsx';
import { SameThings } from './same-things.tsx';

type FieldFrameProps = {
  readonly field: LeafField;
  readonly pointer: Pointer;
  readonly required: boolean;
  readonly children: ReactNode;
};

/** Label, input and everything that is to be said about one field: what is wrong, why, and how to mend it. */
export function FieldFrame({ field, pointer, required, children }: FieldFrameProps): JSX.Element {
  const { findings, dossier, checks } = useEditor();
  const asked = required && (checks?.storageAsked !== false || !pointer.startsWith('/storage/'));
  const words = useFieldWords();
  const own = findingsAt(findings, pointer).filter((finding) => !isOnlyMissing(finding));
  const remarks = dossier.returnReasons.filter((reason) => reason.pointer === pointer);
  const tone = own.some(isBlocking) ? 'block' : own.some(isOpen) ? 'warn' : 'none';
  return (
    <div className={classes.field} data-tone={remarks.length > 0 ? 'block' : tone}>
      <Input.Label htmlFor={inputIdOf(pointer)} required={asked} title={words.helpOf(pointer)}>
        {words.labelOf(pointer)}
      </Input.Label>
      {children}
      <OwnProblem field={field} pointer={pointer} />
      <SameThings pointer={pointer} />
      {remarks.map((reason) => (
        <Remark key={`${reason.code} ${reason.text}`} text={reason.text} />
      ))}
      {own.map((finding) => (
        <FindingLine key={`${finding.code} ${finding.message}`} finding={finding} />
      ))}
    </div>
  );
}

/** One finding at its field, with its article and the key that mends it. */
export function FindingLine({ finding }: { finding: JudgedFinding }): JSX.Element {
  const { content, set, readOnly } = useEditor();
  const { t } = useTranslation();
  const words = useFieldWords();
  const language = useLanguage();
  const text = valueAt(content, finding.pointer);
  const { passed, replacement } = finding;
  const mended = typeof replacement === 'number' ? formatMoney(replacement, language) : replacement;
  return (
    <div className={classes.finding} data-severity={passed ? 'kept' : finding.severity}>
      <span>{words.sentenceOf(finding)}</span>{' '}
      <ArticleChip article={finding.article} toVerify={finding.toVerify} />
      {finding.spans && typeof text === 'string' ? <MarkedText text={text} spans={finding.spans} /> : null}
      {replacement !== undefined && !readOnly ? (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconWand size={13} />}
          onClick={() => set(finding.pointer, replacement)}
          title="F9"
        >
          {mended !== undefined && mended.length <= 40
            ? t('editor.mendTo', { value: mended })
            : t('editor.mend')}
        </Button>
      ) : null}
      {passed ? <p className={classes.kept}>{t('editor.overridden', passed)}</p> : null}
    </div>
  );
}

function Remark({ text }: { text: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.remark}>
      <IconArrowBackUp size={14} aria-hidden />
      <span>
        <b>{t('editor.returnReason')}:</b> {text}
      </span>
    </div>
  );
}

/** What cannot be read, and what could not be saved: both keep the text. */
function OwnProblem({ field, pointer }: { field: LeafField; pointer: Pointer }): JSX.Element | null {
  const { content, edits, findings } = useEditor();
  const { t } = useTranslation();
  const errorText = useErrorText();
  const failed = edits.get(pointer)?.error;
  if (failed) {
    return <Input.Error>{t('editor.problem.not-saved', { reason: errorText(failed) })}</Input.Error>;
  }
  // Core's own finding about the value says the same with more words.
  if (findingsAt(findings, pointer).some(({ code }) => code === 'value-format')) return null;
  const problem = problemOf(field, valueAt(content, pointer));
  return problem ? <Input.Error>{t(`editor.problem.${problem}`)}</Input.Error> : null;
}
