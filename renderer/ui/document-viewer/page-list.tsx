import { useVirtualizer } from '@tanstack/react-virtual';
import { type JSX, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './document-viewer.module.css';
import { pageAddress } from './page-address.ts';

const rowHeight = 178;

type PageListProps = {
  readonly fileId: string;
  readonly pages: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
};

/** Small pictures of the pages; only those in sight are asked for. */
export function PageList({ fileId, pages, page, onPage }: PageListProps): JSX.Element {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: pages,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 1,
  });
  const { scrollToIndex } = rows;
  useEffect(() => scrollToIndex(page - 1, { align: 'auto' }), [page, scrollToIndex]);
  return (
    <nav ref={list} className={classes.list} aria-label={t('viewer.pages')}>
      <div style={{ height: rows.getTotalSize() }} className={classes.rows}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <button
            key={index}
            type="button"
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
            aria-label={t('viewer.page', { page: index + 1 })}
            aria-current={index + 1 === page ? 'page' : undefined}
            onClick={() => onPage(index + 1)}
          >
            <img src={pageAddress(fileId, index + 1, 160)} alt="" />
            <span>{index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}
