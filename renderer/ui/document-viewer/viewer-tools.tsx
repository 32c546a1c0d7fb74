import { ActionIcon, Button, NumberInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDownload,
  IconPrinter,
  IconZoomIn,
  IconZoomOut,
  IconZoomScan,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNativeAction } from '../dossier/use-native-action.ts';
import classes from './document-viewer.module.css';
import { nextZoom } from './page-address.ts';
import type { ViewedDocument } from './viewed-document.ts';

type ViewerToolsProps = {
  readonly document: ViewedDocument;
  /** 0: nothing can be shown, only saved. */
  readonly pages: number;
  readonly page: number;
  readonly zoom: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
};

/** Page number, zoom, save and print. */
export function ViewerTools(props: ViewerToolsProps): JSX.Element {
  const { document, pages } = props;
  const { t } = useTranslation();
  const native = useNativeAction();
  const { fileId } = document;
  return (
    <div className={classes.tools}>
      {pages > 0 ? <PageTools {...props} /> : null}
      <span className={classes.gap} />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} />}
        onClick={() => native('native.saveFileAs', { fileId })}
      >
        {t('viewer.save')}
      </Button>
      {pages > 0 ? (
        <Tool
          label={t('viewer.print')}
          icon={IconPrinter}
          onClick={() => native('native.print', { fileId })}
        />
      ) : null}
    </div>
  );
}

function PageTools({ pages, page, zoom, onPage, onZoom }: ViewerToolsProps): JSX.Element {
  const { t } = useTranslation();
  const step = (by: 1 | -1) => () => onZoom(nextZoom(zoom, by));
  return (
    <>
      <Tool
        label={t('viewer.previous')}
        icon={IconArrowUp}
        off={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <Tool
        label={t('viewer.next')}
        icon={IconArrowDown}
        off={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <NumberInput
        size="xs"
        className={classes.number ?? ''}
        aria-label={t('viewer.pageNumber')}
        hideControls
        allowDecimal={false}
        min={1}
        max={pages}
        value={page}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1 && value <= pages) onPage(value);
        }}
      />
      <span className={classes.dim}>{t('viewer.pageOf', { pages })}</span>
      <span className={classes.gap} />
      <Tool label={t('viewer.zoomOut')} icon={IconZoomOut} onClick={step(-1)} />
      <span className={classes.zoom}>{Math.round(zoom * 100)} %</span>
      <Tool label={t('viewer.zoomIn')} icon={IconZoomIn} onClick={step(1)} />
      <Tool label={t('viewer.fit')} icon={IconZoomScan} onClick={() => onZoom(1)} />
    </>
  );
}

type ToolProps = {
  readonly label: string;
  readonly icon: typeof IconArrowUp;
  readonly off?: boolean;
  readonly onClick: () => void;
};

function Tool({ label, icon: Icon, off = false, onClick }: ToolProps): JSX.Element {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={onClick}
    >
      <Icon size={18} stroke={1.7} />
    </ActionIcon>
  );
}
