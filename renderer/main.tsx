import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { QueryClientProvider } from '@tanstack/react-query';
import { z } from 'zod';
import { assert } from '../shared/assert.ts';
import { App } from './app.tsx';
import { createQueryClient } from './data/query-client.ts';
import { followCore } from './data/queries.ts';
import { createTexts } from './i18n/i18n.ts';
import { keptLanguage } from './state/preferences.ts';
import { Themed } from './themed.tsx';

// The page's security policy forbids building code from text, which zod would otherwise try.
z.config({ jitless: true });

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const root = document.getElementById('root');
assert(root, 'the page has its root element');
const texts = createTexts(keptLanguage());
const client = createQueryClient();
followCore(client);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={client}>
        <Themed nonce={nonce}>
          <App />
        </Themed>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
