import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

/**
 * The program's menu. An own item tells the page its action (`go.today`, `dossier.new`, …) and does nothing itself;
 * editing and zoom are the system's own roles.
 */
export function menuTemplate(words: Words, onAction: (action: string) => void): MenuItemConstructorOptions[] {
  const own = (label: string, action: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => onAction(action),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: words.file,
      submenu: [
        own(words.newDossier, 'dossier.new', 'CommandOrControl+N'),
        separator,
        own(words.lock, 'session.lock', 'CommandOrControl+L'),
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        separator,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
        separator,
        own(words.find, 'search.focus', 'CommandOrControl+F'),
      ],
    },
    {
      label: words.go,
      submenu: [
        own(words.today, 'go.today', 'CommandOrControl+1'),
        own(words.dossiers, 'go.dossiers', 'CommandOrControl+2'),
        own(words.review, 'go.review', 'CommandOrControl+3'),
        own(words.auctions, 'go.auctions', 'CommandOrControl+4'),
        own(words.exchange, 'go.exchange', 'CommandOrControl+5'),
        own(words.paperwork, 'go.paperwork', 'CommandOrControl+6'),
        own(words.settings, 'go.settings', 'CommandOrControl+,'),
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.zoomReset, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: words.help, submenu: [own(words.shortcuts, 'help.shortcuts', 'F1')] },
  ];
}
