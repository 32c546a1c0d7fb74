import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { useValueText } from '../../ui/dossier/use-value-text.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import type { ReasonDraft } from './reason-drafts.ts';
import { type ReviewField, type ReviewGroup, reviewGroups } from './review-rows.ts';
import classes from './review.module.css';

type OnRemark = (pointer: string, empty: boolean) => void;
type ReviewContentProps = {
  readonly view: ReviewView;
  readonly drafts: readonly ReasonDraft[];
  readonly onRemark?: OnRemark;
};

/** Everything that was typed, to be read beside the documents; each line takes a remark. */
export function ReviewContent({ view, drafts, onRemark }: ReviewContentProps): JSX.Element {
  const { t } = useTranslation();
  const titleOf = ({ section, row }: ReviewGroup): string =>
    row === undefined ? t(`section.${section}`) : `${t(`section.${section}`)} · ${row}`;
  return (
    <>
      {reviewGroups(view).map((group) => (
        <SectionPanel key={titleOf(group)} title={titleOf(group)} flush>
          <dl className={classes.fields}>
            {group.fields.map((field) => (
              <FieldLine
                key={field.pointer}
                line={field}
                marked={drafts.some(({ pointer }) => pointer === field.pointer)}
                {...(onRemark ? { onRemark } : {})}
              />
            ))}
          </dl>
        </SectionPanel>
      ))}
    </>
  );
}

type FieldLineProps = { readonly line: ReviewField; readonly marked: boolean; readonly onRemark?: OnRemark };

function FieldLine({ line, marked, onRemark }: FieldLineProps): JSX.Element {
  const { t } = useTranslation();
  const valueText = useValueText();
  const { pointer, field, value, empty } = line;
  const label = t(`${textKeyOf(pointer)}.label`);
  return (
    <div data-marked={marked} data-empty={empty}>
      <dt>{label}</dt>
      <dd>
        <span>{empty ? t('review.emptyValue') : valueText(field, pointer, value)}</span>
        {onRemark ? (
          <Button
            className={classes.remarkButton ?? ''}
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconMessagePlus size={13} />}
            aria-label={t('review.addRemark', { field: label })}
            onClick={() => onRemark(pointer, empty)}
          >
            {t('review.remark')}
          </Button>
        ) : null}
      </dd>
    </div>
  );
}
