import type { MenuItemConstructorOptions } from 'electron';

/** A menu is kept as its template; its accelerators work, nothing is drawn (the window has no menu bar). */
export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItemConstructorOptions[];

  constructor(items: readonly MenuItemConstructorOptions[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
}

export type KeyPress = { readonly key: string; readonly code: string; readonly chord: string };

/** All items of the application menu that do something by themselves. */
export function activeItems(): readonly MenuItemConstructorOptions[] {
  return flatten(Menu.getApplicationMenu()?.items ?? []).filter(({ click }) => click !== undefined);
}

/** Runs the item whose accelerator was pressed; says whether there was one. */
export function pressAccelerator(press: KeyPress): boolean {
  const item = activeItems().find(({ accelerator }) => accelerator && matches(accelerator, press));
  return item !== undefined && clickItem(item);
}

/** Runs the item with this label; says whether there was one. */
export function clickLabel(label: string): boolean {
  const item = activeItems().find((candidate) => candidate.label === label);
  return item !== undefined && clickItem(item);
}

function clickItem(item: MenuItemConstructorOptions): boolean {
  const click = item.click as (() => void) | undefined;
  click?.();
  return true;
}

function matches(accelerator: string, { key, code, chord }: KeyPress): boolean {
  const parts = accelerator.split('+');
  const name = parts.pop() ?? '';
  const wanted = parts.map((part) =>
    /^(?:CommandOrControl|CmdOrCtrl|Ctrl|Control)$/u.test(part) ? 'Control' : part,
  );
  const sameKey =
    code === `Key${name}` || code === `Digit${name}` || key.toLowerCase() === name.toLowerCase();
  return sameKey && wanted.toSorted().join('+') === chord;
}

function flatten(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...flatten(Array.isArray(item.submenu) ? item.submenu : [])]);
}
