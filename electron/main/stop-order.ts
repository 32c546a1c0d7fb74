import type { App } from 'electron';

/**
 * Holds the first quit back until core has closed its database, then lets it through. A second quit meanwhile changes
 * nothing. Closing the last window quits, on every system: the program has nothing to do without one.
 */
export function stopInOrder(app: Pick<App, 'on' | 'quit'>, stop: () => Promise<void>): void {
  let phase: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (phase === 'stopped') return;
    event.preventDefault();
    if (phase === 'stopping') return;
    phase = 'stopping';
    const finish = (): void => {
      phase = 'stopped';
      app.quit();
    };
    stop().then(finish, finish);
  });
}
