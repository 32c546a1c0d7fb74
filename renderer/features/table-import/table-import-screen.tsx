import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../data/api.ts';
import { useNavigation } from '../../state/navigation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import page from '../../ui/page.module.css';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { importSteps, useImport } from './import-state.ts';
import { PreviewStep } from './preview-step.tsx';
import { ReportStep } from './report-step.tsx';
import classes from './table-import.module.css';

/** Many lots from a table, in steps: the file, its columns, what will be made, what was made. */
export function TableImportScreen(): JSX.Element {
  const { t } = useTranslation();
  const { step, opened, reset } = useImport();
  const go = useNavigation((navigation) => navigation.go);
  const leave = (): void => {
    if (opened) void call('tables.close', { id: opened.id }).catch(() => undefined);
    reset();
    go({ screen: 'dossiers' });
  };
  return (
    <>
      <PageHeader
        title={t('tableImport.title')}
        subtitle={opened ? opened.name || t('tableImport.pasted') : undefined}
        onBack={() => go({ screen: 'dossiers' })}
        actions={
          <Button variant="default" leftSection={<IconX size={15} />} onClick={leave}>
            {t('tableImport.leave')}
          </Button>
        }
      >
        <Steps />
      </PageHeader>
      <div className={page.scroll}>
        <div className={classes.column}>
          {step === 'file' ? <FileStep /> : null}
          {step === 'columns' && opened ? <ColumnsStep opened={opened} /> : null}
          {step === 'preview' && opened ? <PreviewStep opened={opened} /> : null}
          {step === 'report' && opened ? <ReportStep opened={opened} onLeave={leave} /> : null}
        </div>
      </div>
    </>
  );
}

function Steps(): JSX.Element {
  const { t } = useTranslation();
  const current = useImport(({ step }) => step);
  return (
    <ol className={classes.steps} aria-label={t('tableImport.steps')}>
      {importSteps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-past={importSteps.indexOf(current) > index || undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={classes.stepNumber}>{index + 1}</span>
          {t(`tableImport.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
