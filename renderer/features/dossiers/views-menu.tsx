import { ActionIcon, Button, Checkbox, Group, Menu, Modal, TextInput } from '@mantine/core';
import {
  IconBookmark,
  IconChevronDown,
  IconChevronUp,
  IconPencil,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView, ViewDefinition } from '../../../shared/contract/finding.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { type DossierList, useDossierList } from '../../state/dossier-list.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import classes from './dossiers.module.css';
import { useListLayout } from './use-list-layout.ts';
import { FocusBack } from '../../ui/focus-back.tsx';

type Open =
  | { readonly kind: 'save' | 'manage' }
  | { readonly kind: 'remove' | 'rename'; readonly view: SavedView };

/** Saved views: choose one, save how the list stands, put them in order. */
export function ViewsMenu(): JSX.Element {
  const { t } = useTranslation();
  const { data: views = [] } = useCoreQuery('views.list', {});
  const { savedView, show } = useDossierList();
  const [open, setOpen] = useState<Open | undefined>();
  const current = views.find(({ id }) => id === savedView);
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={280}>
        <Menu.Target>
          <Button variant="default" maw={220} leftSection={<IconBookmark size={15} />}>
            {current?.name ?? t('finding.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map(({ id, name, shared, own, byName, definition }) => (
            <Menu.Item
              key={id}
              leftSection={shared ? <IconUsers size={14} aria-label={t('finding.sharedView')} /> : null}
              onClick={() => show(id, definition)}
            >
              {own ? name : `${name} (${byName})`}
            </Menu.Item>
          ))}
          {views.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item onClick={() => setOpen({ kind: 'save' })}>{t('finding.saveView')}</Menu.Item>
          <Menu.Item disabled={!views.some(({ own }) => own)} onClick={() => setOpen({ kind: 'manage' })}>
            {t('finding.manageViews')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <OpenDialog open={open} views={views} onOpen={setOpen} />
    </>
  );
}

type DialogProps = {
  readonly open: Open | undefined;
  readonly views: readonly SavedView[];
  readonly onOpen: (open: Open | undefined) => void;
};

function OpenDialog({ open, views, onOpen }: DialogProps): JSX.Element | null {
  const close = (): void => onOpen(undefined);
  const backToAll = (): void => onOpen({ kind: 'manage' });
  if (!open) return null;
  if (open.kind === 'save') return <SaveDialog onClose={close} views={views} />;
  if (open.kind === 'remove') return <RemoveDialog onClose={backToAll} view={open.view} />;
  if (open.kind === 'rename') return <SaveDialog onClose={backToAll} views={views} renamed={open.view} />;
  return <ManageDialog onClose={close} views={views} onOpen={onOpen} />;
}

/** Gives how the list stands, for keeping. */
function definitionOf(list: DossierList, columns: ViewDefinition['columns']): ViewDefinition {
  return {
    tab: list.view,
    search: list.search.trim(),
    ...(list.objectType ? { objectType: list.objectType } : {}),
    ...(Object.keys(list.narrow).length > 0 ? { narrow: list.narrow } : {}),
    sort: list.sort,
    descending: list.descending,
    ...(columns ? { columns } : {}),
  };
}

type SaveProps = {
  readonly onClose: () => void;
  readonly views: readonly SavedView[];
  /** A view that gets another name; undefined: the list as it stands is saved. */
  readonly renamed?: SavedView;
};

function SaveDialog({ onClose, views, renamed }: SaveProps): JSX.Element {
  const { t } = useTranslation();
  const list = useDossierList();
  const { layout } = useListLayout();
  const save = useCoreCommand('views.save');
  const [name, setName] = useState(renamed?.name ?? '');
  const [shared, setShared] = useState(renamed?.shared ?? false);
  const same = renamed ?? views.find((view) => view.own && view.name === name.trim());
  const onSave = (): void => {
    const definition = renamed?.definition ?? definitionOf(list, layout);
    save.mutate(
      { ...(same ? { id: same.id } : {}), name: name.trim(), shared, definition },
      {
        onSuccess: ({ id }) => {
          if (!renamed) list.set({ savedView: id });
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t(renamed ? 'finding.renameView' : 'finding.saveView')} centered>
      <FocusBack />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onSave();
        }}
      >
        <TextInput
          data-autofocus
          label={t('finding.viewName')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          mt="sm"
          label={t('finding.shareView')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <ErrorMessage error={save.error} />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
            {t(same && !renamed ? 'finding.replaceView' : 'action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

type ManageProps = {
  readonly onClose: () => void;
  readonly views: readonly SavedView[];
  readonly onOpen: (open: Open) => void;
};

function ManageDialog({ onClose, views, onOpen }: ManageProps): JSX.Element {
  const { t } = useTranslation();
  const reorder = useCoreCommand('views.reorder');
  const own = views.filter((view) => view.own);
  const move = (from: number, to: number): void => {
    const moved = own[from];
    if (!moved || to < 0 || to >= own.length) return;
    reorder.mutate({
      ids: own
        .toSpliced(from, 1)
        .toSpliced(to, 0, moved)
        .map(({ id }) => id),
    });
  };
  return (
    <Modal opened onClose={onClose} title={t('finding.manageViews')} centered>
      <FocusBack />
      {own.length === 0 ? t('finding.noOwnViews') : null}
      {own.map((view, index) => (
        <div key={view.id} className={classes.columnLine}>
          <span>{view.name}</span>
          <LineButton label={t('finding.viewUp', { name: view.name })} onClick={() => move(index, index - 1)}>
            <IconChevronUp size={16} />
          </LineButton>
          <LineButton
            label={t('finding.viewDown', { name: view.name })}
            onClick={() => move(index, index + 1)}
          >
            <IconChevronDown size={16} />
          </LineButton>
          <LineButton
            label={t('finding.renameOf', { name: view.name })}
            onClick={() => onOpen({ kind: 'rename', view })}
          >
            <IconPencil size={16} />
          </LineButton>
          <LineButton
            label={t('finding.removeOf', { name: view.name })}
            onClick={() => onOpen({ kind: 'remove', view })}
          >
            <IconTrash size={16} />
          </LineButton>
        </div>
      ))}
      <ErrorMessage error={reorder.error} />
    </Modal>
  );
}

type LineButtonProps = {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: JSX.Element;
};

function LineButton({ label, onClick, children }: LineButtonProps): JSX.Element {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}

function RemoveDialog({ view, onClose }: { view: SavedView; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const remove = useCoreCommand('views.remove');
  return (
    <ConfirmDialog
      opened
      danger
      title={t('finding.removeOf', { name: view.name })}
      confirmLabel={t('finding.removeView')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: view.id }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t(view.shared ? 'finding.removeSharedText' : 'finding.removeText')}
    </ConfirmDialog>
  );
}
