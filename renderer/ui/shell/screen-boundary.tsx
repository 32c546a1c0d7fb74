import { Button, Group } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { Component, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../state/navigation.ts';
import { EmptyState } from '../empty-state.tsx';

type BoundaryState = { readonly failed: boolean };

/** A bug in one screen must not take the window away. React offers this only as a class. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <BrokenScreen onRetry={() => this.setState({ failed: false })} />;
  }
}

function BrokenScreen({ onRetry }: { onRetry: () => void }): JSX.Element {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <EmptyState
      icon={IconMoodSad}
      title={t('shell.broken')}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={() => go({ screen: 'today' })}>
            {t('nav.today')}
          </Button>
          <Button onClick={onRetry}>{t('action.retry')}</Button>
        </Group>
      }
    >
      {t('shell.brokenHint')}
    </EmptyState>
  );
}
