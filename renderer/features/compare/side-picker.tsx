import { Select } from '@mantine/core';
import { type JSX, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideChoice, SideView, VersionsView } from '../../../shared/contract/compare.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { DossierFinder } from '../../ui/dossier-finder.tsx';
import { formatInstant } from '../../ui/format.ts';

type SidePickerProps = {
  readonly label: string;
  readonly choice: SideChoice;
  /** The side as it was read; it may still be that of the choice before. */
  readonly shown: SideView | undefined;
  /** Names the dossier too: the sides are of two. */
  readonly titled: boolean;
  readonly onChoose: (choice: SideChoice) => void;
};

const other = 'other';

/** Which version, moment or dossier stands on this side. */
export function SidePicker({ label, choice, shown, titled, onChoose }: SidePickerProps): JSX.Element {
  const { t } = useTranslation();
  const [finding, setFinding] = useState(false);
  const { dossierId } = choice;
  const { data } = useCoreQuery('compare.versions', { dossierId }, { keepPrevious: true });
  const options = useOptions(useDeferredValue(data), titled ? shown?.title : undefined);
  const older = useOlderMoment(choice, shown);
  const known = options.some(({ value }) => value === toValue(choice));
  const pick = (value: string | null): void => {
    if (value === other) setFinding(true);
    else if (value !== null) onChoose(toChoice(dossierId, value));
  };
  return (
    <>
      <Select
        aria-label={label}
        value={toValue(choice)}
        data={[
          ...options,
          ...(known || !older ? [] : [older]),
          { value: other, label: t('compare.otherDossier') },
        ]}
        onChange={pick}
        allowDeselect={false}
        searchable
        w={320}
        maxDropdownHeight={360}
      />
      <DossierFinder
        opened={finding}
        title={t('compare.findDossier')}
        onClose={() => setFinding(false)}
        onChoose={(row) => {
          setFinding(false);
          onChoose({ dossierId: row.id, at: 'now' });
        }}
      />
    </>
  );
}

type Option = { readonly value: string; readonly label: string };

/** A moment that is older than those that are offered: it is shown all the same. */
function useOlderMoment(choice: SideChoice, shown: SideView | undefined): Option | undefined {
  const { t } = useTranslation();
  if (!('seq' in choice) || shown?.at === undefined) return undefined;
  const name = shown.by ?? '';
  return { value: toValue(choice), label: t('compare.moment', { at: formatInstant(shown.at), name }) };
}

function useOptions(data: VersionsView | undefined, title: string | undefined): readonly Option[] {
  const { t } = useTranslation();
  const now = { value: 'now', label: [t('compare.now'), title ?? ''].filter(Boolean).join(' · ') };
  if (!data) return [now];
  return [
    now,
    ...data.versions.map(({ version, sentAt, sealedAt }) => ({
      value: `v${version}`,
      label: [
        t('compare.version', { version }),
        sentAt === undefined
          ? t('compare.sealed', { at: formatInstant(sealedAt) })
          : t('compare.sent', { at: formatInstant(sentAt) }),
      ].join(' · '),
    })),
    ...data.moments.map(({ seq, at, userName }) => ({
      value: `s${seq}`,
      label: t('compare.moment', { at: formatInstant(at), name: userName }),
    })),
  ];
}

function toValue(choice: SideChoice): string {
  if ('version' in choice) return `v${choice.version}`;
  return 'seq' in choice ? `s${choice.seq}` : 'now';
}

function toChoice(dossierId: DossierId, value: string): SideChoice {
  const number = Number(value.slice(1));
  if (value === 'now') return { dossierId, at: 'now' };
  return value.startsWith('v') ? { dossierId, version: number } : { dossierId, seq: number };
}
