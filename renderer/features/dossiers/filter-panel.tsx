import {
  Button,
  Checkbox,
  Input,
  MultiSelect,
  NumberInput,
  Popover,
  SegmentedControl,
  TextInput,
} from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Narrowing, NarrowingChoices } from '../../../shared/contract/dossier-list.ts';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import { dossierStateSchema } from '../../../shared/domain/dossier.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import classes from './dossiers.module.css';
import { withPart } from './narrowing-facts.ts';

/** Everything that narrows the list, behind one button; what is set stands as chips over the list. */
export function FilterPanel(): JSX.Element {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const count = Object.keys(useDossierList((list) => list.narrow)).length;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={500}
      position="bottom-end"
      shadow="md"
      withinPortal
      trapFocus
      returnFocus
      closeOnEscape={false}
    >
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} />}
          onClick={() => setOpened(!opened)}
        >
          {t('finding.filters')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('finding.filters')}
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape' && !isOpenList(event.target)) setOpened(false);
        }}
      >
        <FilterForm />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Esc in an open list closes the list only, the next one the panel. */
function isOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}

/** Sets one part of the narrowing and leads the cursor to the first row. */
function usePart(): <K extends keyof Narrowing>(key: K, value: Narrowing[K] | undefined) => void {
  const { narrow, set } = useDossierList();
  return (key, value) => set({ narrow: withPart(narrow, key, value), active: 0 });
}

function FilterForm(): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <StatesField />
      <PlaceFields />
      <PeopleFields />
      <SumField part="priceFrom" label={t('finding.priceFrom')} />
      <SumField part="priceTo" label={t('finding.priceTo')} />
      <DayField part="changedFrom" label={t('finding.changedFrom')} />
      <DayField part="changedTo" label={t('finding.changedTo')} />
      <DayField part="auctionFrom" label={t('finding.auctionFrom')} />
      <DayField part="auctionTo" label={t('finding.auctionTo')} />
      <DayField part="dueTo" label={t('finding.dueTo')} />
      <ProblemChoice />
      <MarkField part="waiting" label={t('finding.waiting')} />
      <MarkField part="refused" label={t('finding.refused')} />
    </div>
  );
}

/**
 * Lists open inside the panel, so that the panel does not take them for the outside; by a click or a key, not by
 * focus alone: opening the panel must not cover its own fields.
 */
const inside = {
  comboboxProps: { withinPortal: false },
  clearable: true,
  searchable: true,
  openOnFocus: false,
} as const;

function StatesField(): JSX.Element {
  const { t } = useTranslation();
  const states = useDossierList((list) => list.narrow.states);
  const setPart = usePart();
  return (
    <MultiSelect
      {...inside}
      className={classes.wide ?? ''}
      label={t('finding.states')}
      data={dossierStateSchema.options.map((value) => ({ value, label: t(`dossierState.${value}`) }))}
      value={states ?? []}
      onChange={(chosen) =>
        setPart(
          'states',
          dossierStateSchema.options.filter((state) => chosen.includes(state)),
        )
      }
    />
  );
}

function named(list: NarrowingChoices['regions'] = []) {
  return list.map(({ name, count }) => ({ value: name, label: `${name} (${count})` }));
}

function PlaceFields(): JSX.Element {
  const { t } = useTranslation();
  const { regions, settlements } = useDossierList((list) => list.narrow);
  const setPart = usePart();
  const { data } = useCoreQuery('dossiers.choices', {});
  return (
    <>
      <MultiSelect
        {...inside}
        label={t('finding.region')}
        data={named(data?.regions)}
        value={regions ?? []}
        onChange={(chosen) => setPart('regions', chosen)}
      />
      <MultiSelect
        {...inside}
        label={t('finding.settlement')}
        data={named(data?.settlements)}
        value={settlements ?? []}
        onChange={(chosen) => setPart('settlements', chosen)}
      />
    </>
  );
}

function PeopleFields(): JSX.Element {
  const { t } = useTranslation();
  const { officers, attempts } = useDossierList((list) => list.narrow);
  const setPart = usePart();
  const { data } = useCoreQuery('dossiers.choices', {});
  return (
    <>
      <MultiSelect
        {...inside}
        label={t('finding.officer')}
        data={(data?.officers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={officers ?? []}
        onChange={(chosen) => setPart('officers', chosen as Narrowing['officers'])}
      />
      <MultiSelect
        {...inside}
        label={t('finding.attempt')}
        data={['1', '2', '3']}
        value={(attempts ?? []).map(String)}
        onChange={(chosen) => setPart('attempts', chosen.map(Number))}
      />
    </>
  );
}

function MarkField({ part, label }: { part: 'waiting' | 'refused'; label: string }): JSX.Element {
  const marked = useDossierList((list) => list.narrow[part]);
  const setPart = usePart();
  return (
    <Checkbox
      label={label}
      checked={marked ?? false}
      onChange={(event) => setPart(part, event.currentTarget.checked || undefined)}
    />
  );
}

function ProblemChoice(): JSX.Element {
  const { t } = useTranslation();
  const problems = useDossierList((list) => list.narrow.problems);
  const setPart = usePart();
  const value = problems === undefined ? 'any' : problems ? 'with' : 'without';
  return (
    <div>
      <Input.Label component="div">{t('finding.problems')}</Input.Label>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('finding.problems')}
        value={value}
        onChange={(chosen) => setPart('problems', chosen === 'any' ? undefined : chosen === 'with')}
        data={[
          { value: 'any', label: t('finding.any') },
          { value: 'with', label: t('finding.with') },
          { value: 'without', label: t('finding.without') },
        ]}
      />
    </div>
  );
}

type SumPart = 'priceFrom' | 'priceTo';
type DayPart = 'changedFrom' | 'changedTo' | 'auctionFrom' | 'auctionTo' | 'dueTo';

/** Hryvnias as typed, kopiykas as kept. */
function SumField({ part, label }: { part: SumPart; label: string }): JSX.Element {
  const kopiykas = useDossierList((list) => list.narrow[part]);
  const setPart = usePart();
  return (
    <NumberInput
      label={label}
      value={kopiykas === undefined ? '' : kopiykas / 100}
      min={0}
      max={10_000_000_000}
      decimalScale={2}
      decimalSeparator=","
      thousandSeparator=" "
      hideControls
      onChange={(sum) => setPart(part, typeof sum === 'number' ? Math.round(sum * 100) : undefined)}
    />
  );
}

function DayField({ part, label }: { part: DayPart; label: string }): JSX.Element {
  const day = useDossierList((list) => list.narrow[part]);
  const setPart = usePart();
  return (
    <TextInput
      type="date"
      label={label}
      value={day ?? ''}
      onChange={(event) => setPart(part, civilDateSchema.safeParse(event.currentTarget.value).data)}
    />
  );
}
