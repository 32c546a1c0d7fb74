import type { BrowserWindow } from 'electron';
import { AppError } from '../../shared/result.ts';
import { APP_START } from './origin.ts';

/** Prints a stored file through the system's print dialog from a hidden window without scripts. */
export function createFilePrinter(openWindow: () => BrowserWindow) {
  return async (fileId: string): Promise<void> => {
    const window = openWindow();
    try {
      await window.loadURL(`${APP_START}files/plain/${fileId}`);
      await new Promise<void>((resolve, reject) => {
        window.webContents.print({ printBackground: true }, (printed, reason) => {
          if (printed) resolve();
          else if (/cancel/iu.test(reason)) reject(new AppError('cancelled', 'Printing was cancelled'));
          else reject(new AppError('internal', `Printing failed: ${reason}`));
        });
      });
    } finally {
      window.destroy();
    }
  };
}
