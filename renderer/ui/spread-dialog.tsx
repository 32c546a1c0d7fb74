import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpreadSource, SpreadTarget } from '../../shared/contract/directory.ts';
import { fieldAt } from '../../shared/domain/fields/walk.ts';
import { useCoreCommand, useCoreQuery } from '../data/queries.ts';
import { textKeyOf } from './dossier/field-key.ts';
import { useValueText } from './dossier/use-value-text.ts';
import { ErrorMessage } from './error-message.tsx';
import { LoadingRows } from './loading-rows.tsx';
import classes from './spread-dialog.module.css';
import { FocusBack } from './focus-back.tsx';

type SpreadDialogProps = { readonly source: SpreadSource; readonly onClose: () => void };

/** Shows which dossiers in preparation say something else, and updates those that are ticked. */
export function SpreadDialog({ source, onClose }: SpreadDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('directory.spreadPreview', { source });
  return (
    <Modal opened onClose={onClose} title={t('spread.title')} size="xl" centered>
      <FocusBack />
      <p className={classes.text}>{t('spread.text')}</p>
      <ErrorMessage error={error} />
      {data ? <Targets source={source} targets={data.targets} more={data.more} onClose={onClose} /> : null}
      {!data && !error ? <LoadingRows rows={3} /> : null}
    </Modal>
  );
}

type TargetsProps = SpreadDialogProps & { readonly targets: readonly SpreadTarget[]; readonly more: boolean };

function Targets({ source, targets, more, onClose }: TargetsProps): JSX.Element {
  const { t } = useTranslation();
  // An approved dossier would lose its approval: it is never ticked beforehand.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(targets.filter(({ state }) => state === 'approved').map(({ dossierId }) => dossierId)),
  );
  const spread = useCoreCommand('directory.spread');
  const chosen = targets.filter(({ dossierId }) => !left.has(dossierId));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const run = (): void =>
    spread.mutate(
      {
        source,
        targets: chosen.map(({ dossierId, revision, changes }) => ({
          dossierId,
          revision,
          pointers: changes.map(({ pointer }) => pointer),
        })),
      },
      {
        onSuccess: ({ updated, passedOver }) => {
          const passed = passedOver.length;
          const key = passed > 0 ? 'spread.passedOver' : 'spread.done';
          notifications.show({ message: t(key, { updated, passed }) });
          onClose();
        },
      },
    );
  if (targets.length === 0) return <p>{t('spread.none')}</p>;
  return (
    <>
      <ul className={classes.targets}>
        {targets.map((target) => (
          <Target
            key={target.dossierId}
            target={target}
            chosen={!left.has(target.dossierId)}
            onToggle={() => toggle(target.dossierId)}
          />
        ))}
      </ul>
      {more ? <p className={classes.text}>{t('spread.more')}</p> : null}
      <ErrorMessage error={spread.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button data-autofocus disabled={chosen.length === 0} loading={spread.isPending} onClick={run}>
          {t('spread.run', { count: chosen.length })}
        </Button>
      </Group>
    </>
  );
}

type TargetProps = {
  readonly target: SpreadTarget;
  readonly chosen: boolean;
  readonly onToggle: () => void;
};

function Target({ target, chosen, onToggle }: TargetProps): JSX.Element {
  const { t } = useTranslation();
  const valueText = useValueText();
  const title = target.title || t('spread.untitled');
  return (
    <li>
      <Checkbox
        checked={chosen}
        onChange={onToggle}
        label={
          <>
            {title}
            {target.state === 'approved' ? (
              <span className={classes.warn}> · {t('spread.approved')}</span>
            ) : null}
          </>
        }
      />
      <dl className={classes.changes}>
        {target.changes.map(({ pointer, before, after }) => {
          const field = fieldAt(target.objectType, pointer);
          return (
            <div key={pointer}>
              <dt>{t(`${textKeyOf(pointer)}.label`)}</dt>
              <dd>
                <del>{valueText(field, pointer, before) || '—'}</del> →{' '}
                <ins>{valueText(field, pointer, after)}</ins>
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
