import type { WebContents } from 'electron';
import { isAppUrl } from './origin.ts';

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Holds a page where it is (quality.md S4): it may not leave `app://workstation`, open windows or carry webviews.
 * Reloading and moving inside the program stay possible.
 */
export function guardNavigation(contents: Guarded, onRefused: (what: string) => void): void {
  contents.on('will-navigate', (details) => {
    if (isAppUrl(details.url)) return;
    details.preventDefault();
    onRefused('navigation');
  });
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame ? isAppUrl(details.url) : false) return;
    details.preventDefault();
    onRefused('frame navigation');
  });
  contents.on('will-redirect', (details) => {
    details.preventDefault();
    onRefused('redirect');
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('webview');
  });
  contents.setWindowOpenHandler(() => {
    onRefused('window');
    return { action: 'deny' };
  });
}
