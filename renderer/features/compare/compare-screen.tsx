import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowsExchange2, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { type JSX, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideChoice, SideView } from '../../../shared/contract/compare.ts';
import {
  type ComparedField,
  type ComparedSide,
  type Comparison,
  compareSides,
} from '../../../shared/domain/compare/compare.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { back, useNavigation } from '../../state/navigation.ts';
import { ComparisonTable, differenceSelector } from '../../ui/compare/comparison-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import page from '../../ui/page.module.css';
import classes from './compare-screen.module.css';
import { RestoreButton } from './restore-button.tsx';
import { SidePicker } from './side-picker.tsx';

type CompareScreenProps = { readonly left: SideChoice | undefined; readonly right: SideChoice };
type BothSides = { readonly left: SideChoice; readonly right: SideChoice };

/** Two versions of a dossier, two moments of it, or two dossiers, side by side. */
export function CompareScreen({ left, right }: CompareScreenProps): JSX.Element {
  const { data, error } = useCoreQuery(
    'compare.versions',
    { dossierId: right.dossierId },
    { enabled: left === undefined },
  );
  const start = left ?? data?.start;
  if (start) return <BothCompared left={start} right={right} />;
  return error ? <ErrorMessage error={error} /> : <LoadingRows />;
}

function BothCompared({ left, right }: BothSides): JSX.Element {
  const { t } = useTranslation();
  const replace = useNavigation((navigation) => navigation.replace);
  const [only, setOnly] = useState(true);
  const area = useRef<HTMLDivElement>(null);
  const { data, error } = useCoreQuery('compare.view', { left, right }, { keepPrevious: true });
  const comparison = useMemo(() => data && compareSides(data.left, data.right), [data]);
  const walk = useWalk(area);
  const set = (next: Partial<BothSides>): void => replace({ screen: 'compare', left, right, ...next });
  const into = 'at' in right && left.dossierId === right.dossierId ? right.dossierId : undefined;
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        subtitle={data ? [...new Set([data.left.title, data.right.title])].join(' — ') : ''}
        onBack={back}
        actions={
          <>
            {comparison ? (
              <span className={classes.count} role="status">
                {t('compare.count', { count: comparison.differences })}
              </span>
            ) : null}
            <Walk label={t('compare.previous')} icon={<IconArrowUp size={16} />} onClick={() => walk(-1)} />
            <Walk label={t('compare.next')} icon={<IconArrowDown size={16} />} onClick={() => walk(1)} />
          </>
        }
      >
        <Sides left={left} right={right} shown={data} onChange={set} />
        <Checkbox label={t('compare.only')} checked={only} onChange={() => setOnly(!only)} />
      </PageHeader>
      <div className={page.scroll} ref={area} tabIndex={-1}>
        <div className={page.column}>
          <ErrorMessage error={error} />
          {!data && !error ? <LoadingRows /> : null}
          {comparison && data ? (
            <Compared comparison={comparison} left={data.left} only={only} into={into} />
          ) : null}
        </div>
      </div>
    </>
  );
}

type SidesProps = BothSides & {
  readonly shown: { readonly left: SideView; readonly right: SideView } | undefined;
  readonly onChange: (next: Partial<BothSides>) => void;
};

/** What is compared with what; titles only where two dossiers stand side by side. */
function Sides({ left, right, shown, onChange }: SidesProps): JSX.Element {
  const { t } = useTranslation();
  const isOfTwo = left.dossierId !== right.dossierId;
  return (
    <>
      <SidePicker
        label={t('compare.left')}
        choice={left}
        shown={shown?.left}
        titled={isOfTwo}
        onChoose={(choice) => onChange({ left: choice })}
      />
      <Walk
        label={t('compare.swap')}
        icon={<IconArrowsExchange2 size={16} />}
        onClick={() => onChange({ left: right, right: left })}
      />
      <SidePicker
        label={t('compare.right')}
        choice={right}
        shown={shown?.right}
        titled={isOfTwo}
        onChoose={(choice) => onChange({ right: choice })}
      />
    </>
  );
}

type ComparedProps = {
  readonly comparison: Comparison;
  readonly left: ComparedSide;
  readonly only: boolean;
  /** The dossier whose present the right side is: values can be put back into it. */
  readonly into: DossierId | undefined;
};

function Compared({ comparison, left, only, into }: ComparedProps): JSX.Element {
  const { t } = useTranslation();
  const actionOf = (field: ComparedField): JSX.Element | null =>
    into === undefined ? null : <RestoreButton id={into} left={left} field={field} />;
  return (
    <>
      {comparison.differences === 0 ? (
        <EmptyState icon={IconEqual} title={t('compare.none')}>
          {t('compare.noneText')}
        </EmptyState>
      ) : null}
      <ComparisonTable comparison={comparison} onlyDifferences={only} actionOf={actionOf} />
    </>
  );
}

function Walk({
  label,
  icon,
  onClick,
}: {
  label: string;
  icon: JSX.Element;
  onClick: () => void;
}): JSX.Element {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** F8 and Shift+F8 focus the next and the previous difference; after the last comes the first. */
function useWalk(area: RefObject<HTMLDivElement | null>): (by: 1 | -1) => void {
  const walk = (by: 1 | -1): void => {
    const rows = [...(area.current?.querySelectorAll<HTMLElement>(differenceSelector) ?? [])];
    const at = rows.findIndex(
      (row) => row === document.activeElement || row.contains(document.activeElement),
    );
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
    rows[next]?.focus({ preventScroll: true });
    rows[next]?.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      walk(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return walk;
}
