import { Notification } from 'electron';

/** Shows a notification of the operating system; clicking it brings the window forward. Silent where unsupported. */
export function createNotifier(focusWindow: () => void) {
  return (title: string, body: string): void => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body, silent: true });
    notification.on('click', focusWindow);
    notification.show();
  };
}
