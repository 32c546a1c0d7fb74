import { Tooltip } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './article-chip.module.css';

/** The article that a term, price or check rests on; marked when the rule still waits for a lawyer's word. */
export function ArticleChip({ article, toVerify }: { article: string; toVerify: boolean }): JSX.Element {
  const { t } = useTranslation();
  return (
    <span className={classes.chip} title={t('common.article', { article })}>
      <span className={classes.article}>{article}</span>
      {toVerify ? <ToVerifyMark /> : null}
    </span>
  );
}

/** «потребує перевірки» beside a value or a term. */
export function ToVerifyMark(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Tooltip
      label={t('common.toVerifyHint')}
      multiline
      w={280}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span className={classes.mark}>
        <IconAlertCircle size={13} aria-hidden />
        {t('common.toVerify')}
      </span>
    </Tooltip>
  );
}
