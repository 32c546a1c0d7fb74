import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type JSX, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { SameThing } from '../../../../shared/contract/finding.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { identities, type IdentityKind } from '../../../../shared/domain/search/identity-key.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { useEditor } from '../editor-context.ts';
import classes from './fields.module.css';

/** At a number that tells one thing from another: where else it stands, told as it is typed, with the way there. */
export function SameThings({ pointer }: { pointer: Pointer }): JSX.Element | null {
  const what = identities.find((identity) => identity.pointer === pointer)?.what;
  return what ? <SameOf pointer={pointer} what={what} /> : null;
}

function SameOf({ pointer, what }: { pointer: Pointer; what: IdentityKind }): JSX.Element | null {
  const { content, dossier } = useEditor();
  const { t } = useTranslation();
  const typed = valueAt(content, pointer);
  const value = useDeferredValue(typeof typed === 'string' ? typed.slice(0, 100) : '');
  const { data = [] } = useCoreQuery(
    'dossiers.sameThings',
    { id: dossier.id, what, value },
    { enabled: value.length >= 6 },
  );
  if (data.length === 0) return null;
  return (
    <div className={classes.finding} data-severity="warn" role="status">
      <span>{t('finding.sameTitle')}</span>{' '}
      {data.map((thing) => (
        <SameLine key={thing.id} thing={thing} />
      ))}
    </div>
  );
}

function SameLine({ thing }: { thing: SameThing }): JSX.Element {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  const title = thing.title || t('dossiers.untitled');
  const notes = [
    t(`dossierState.${thing.state}`),
    ...(thing.archived ? [t('finding.sameArchived')] : []),
    ...(thing.kind === 'lot'
      ? [t('finding.sameLot', { number: thing.lotNumber ?? '', office: thing.officeName ?? '' })]
      : []),
  ].join(', ');
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes.same ?? ''}
      leftSection={<IconCopy size={13} />}
      aria-label={t('finding.openSame', { title })}
      onClick={() =>
        go(thing.kind === 'lot' ? { screen: 'auctions', id: thing.id } : { screen: 'editor', id: thing.id })
      }
    >
      {title} ({notes})
    </Button>
  );
}
