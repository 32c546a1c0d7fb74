import { type JSX, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ComparedField,
  ComparedFilePair,
  Comparison,
  Mark,
} from '../../../shared/domain/compare/compare.ts';
import { wordDifference } from '../../../shared/domain/compare/word-difference.ts';
import { textKeyOf } from '../dossier/field-key.ts';
import { useValueText } from '../dossier/use-value-text.ts';
import { SectionPanel } from '../section-panel.tsx';
import classes from './compare.module.css';

type ComparisonTableProps = {
  readonly comparison: Comparison;
  readonly onlyDifferences: boolean;
  /** Buttons at the end of a differing row. */
  readonly actionOf?: (field: ComparedField) => JSX.Element | null;
};

/** Two sides beside each other, section by section; differing rows can be focused one after another. */
export function ComparisonTable({
  comparison,
  onlyDifferences,
  actionOf,
}: ComparisonTableProps): JSX.Element {
  const { t } = useTranslation();
  const shown = comparison.fields.filter(({ mark }) => !onlyDifferences || mark !== 'same');
  const files = comparison.files.filter(({ mark }) => !onlyDifferences || mark !== 'same');
  const bySection = Map.groupBy(shown, ({ section }) => section);
  return (
    <>
      {[...bySection].map(([section, fields]) => (
        <SectionPanel key={section} title={t(`section.${section}`)} flush>
          <table className={classes.table}>
            <tbody>
              {fields.map((field) => (
                <FieldRow
                  key={`${field.pointer} ${field.row?.key ?? ''} ${field.row?.left ?? ''}`}
                  compared={field}
                  action={actionOf && field.mark !== 'same' ? actionOf(field) : null}
                />
              ))}
            </tbody>
          </table>
        </SectionPanel>
      ))}
      {files.length > 0 ? (
        <SectionPanel title={t('compare.files')} flush>
          <table className={classes.table}>
            <tbody>
              {files.map((pair) => (
                <FileRow key={(pair.after ?? pair.before)?.id} pair={pair} />
              ))}
            </tbody>
          </table>
        </SectionPanel>
      ) : null}
    </>
  );
}

/** Differing rows carry this, so that keys can walk them. */
export const differenceSelector = '[data-difference="true"]';

const FieldRow = memo(function FieldRow({
  compared,
  action,
}: {
  compared: ComparedField;
  action: JSX.Element | null;
}): JSX.Element {
  const { t } = useTranslation();
  const valueText = useValueText();
  const { field, pointer, before, after, mark, row } = compared;
  const number = row?.right ?? row?.left;
  const label = t(`${textKeyOf(pointer)}.label`);
  const [left, right] = [valueText(field, pointer, before), valueText(field, pointer, after)];
  const isText = field.kind === 'text' || field.kind === 'multiline';
  return (
    <tr {...rowProps(mark)}>
      <th scope="row">
        {label}
        {number === undefined ? null : <small>{t('compare.row', { number: number + 1 })}</small>}
      </th>
      <MarkCell mark={mark} />
      <td className={classes.before}>
        {mark === 'changed' && isText ? <Words before={left} after={right} side="removed" /> : left}
      </td>
      <td className={classes.after}>
        {mark === 'changed' && isText ? <Words before={left} after={right} side="added" /> : right}
      </td>
      <td className={classes.action}>{action}</td>
    </tr>
  );
});

function FileRow({ pair }: { pair: ComparedFilePair }): JSX.Element {
  const { t } = useTranslation();
  const { before, after, mark } = pair;
  const type = (after ?? before)?.type;
  return (
    <tr {...rowProps(mark)}>
      <th scope="row">{type ? t(`documentType.${type}`) : ''}</th>
      <MarkCell mark={mark} />
      <td className={classes.before}>{before ? <FileName file={before} /> : null}</td>
      <td className={classes.after}>{after ? <FileName file={after} /> : null}</td>
      <td className={classes.action} />
    </tr>
  );
}

function FileName({ file }: { file: NonNullable<ComparedFilePair['after']> }): JSX.Element {
  return (
    <>
      {file.title} <code className={classes.hash}>{file.sha256.slice(0, 12)}</code>
    </>
  );
}

function MarkCell({ mark }: { mark: Mark }): JSX.Element {
  const { t } = useTranslation();
  return (
    <td className={classes.mark}>
      {mark === 'same' ? null : <span data-mark={mark}>{t(`compare.mark.${mark}`)}</span>}
    </td>
  );
}

function rowProps(mark: Mark) {
  return mark === 'same' ? {} : { 'data-difference': true, 'data-mark': mark, tabIndex: -1 };
}

/** One side of a changed text: what it shares with the other is plain, the rest is marked word by word. */
function Words({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: 'removed' | 'added';
}): JSX.Element {
  const pieces = wordDifference(before, after).filter(({ mark }) => mark === 'same' || mark === side);
  return (
    <>
      {pieces.map(({ text, mark }, index) =>
        mark === 'same' ? (
          <span key={index}>{text}</span>
        ) : side === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <del key={index}>{text}</del>
        ),
      )}
    </>
  );
}
