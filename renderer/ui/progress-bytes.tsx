import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { toByteSize } from './format.ts';
import { useLanguage } from './language.ts';
import classes from './progress-bytes.module.css';

/** A size in words: «3,4 МБ». */
export function BytesText({ bytes }: { bytes: number }): JSX.Element {
  const textOf = useBytesText();
  return <span className={classes.text}>{textOf(bytes)}</span>;
}

/** How much of a file has travelled, as a bar and in bytes. */
export function ProgressBytes({
  sent,
  total,
  label,
}: {
  sent: number;
  total: number;
  label: string;
}): JSX.Element {
  const { t } = useTranslation();
  const textOf = useBytesText();
  const percent = total > 0 ? Math.min(100, (sent / total) * 100) : 0;
  return (
    <div className={classes.progress}>
      <Progress.Root size={6} radius="xl">
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
      <span className={classes.text}>
        {t('progress.bytes', { sent: textOf(sent), total: textOf(total) })}
      </span>
    </div>
  );
}

/** Gives sizes in words for whole sentences. */
export function useBytesText(): (bytes: number) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (bytes) => {
    const { value, unit } = toByteSize(bytes, language);
    return `${value} ${t(`unitBytes.${unit}`)}`;
  };
}
