import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type JSX, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createAppTheme } from './styles/theme.ts';

/** Theme and notifications; the nonce lets the widget library write its style elements under the policy. */
export function Themed({ nonce, children }: { nonce: string; children: ReactNode }): JSX.Element {
  const { t, i18n } = useTranslation();
  const closeLabel = t('action.close');
  const theme = useMemo(() => createAppTheme(closeLabel), [closeLabel]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Notifications key={i18n.language} position="bottom-left" autoClose={6000} limit={3} />
      {children}
    </MantineProvider>
  );
}
