import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from './action-dialog.tsx';
import { type ActionName, actionsOf, type DoableAction } from './action-plan.ts';
import { useEditor } from './editor-context.ts';
import { ReuseItems } from './reuse-menu.tsx';
import { TemplateDialog } from './template-dialog.tsx';

/** What may be done now: the step forward as a button, the rest in a menu. */
export function DossierActions(): JSX.Element {
  const { t } = useTranslation();
  const { dossier } = useEditor();
  const [asked, setAsked] = useState<ActionName>();
  const actions = actionsOf(dossier.may);
  const [main] = actions.filter(({ forward }) => forward);
  const rest = actions.filter((action) => action !== main);
  return (
    <>
      <MoreMenu actions={rest} onAsk={setAsked} />
      {main ? (
        <Button size="xs" onClick={() => setAsked(main.name)}>
          {t(`editor.actions.${main.name}`)}
        </Button>
      ) : null}
      {asked ? <ActionDialog name={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}

function MoreMenu({
  actions,
  onAsk,
}: {
  actions: readonly DoableAction[];
  onAsk: (name: ActionName) => void;
}) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('editor.actions.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <ReuseItems onTemplate={() => setNaming(true)} />
          {actions.length > 0 ? <Menu.Divider /> : null}
          {actions.map(({ name, danger }) => (
            <Menu.Item key={name} {...(danger ? { color: 'red' } : {})} onClick={() => onAsk(name)}>
              {t(`editor.actions.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming ? <TemplateDialog onClose={() => setNaming(false)} /> : null}
    </>
  );
}
