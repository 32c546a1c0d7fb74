export type Shortcut =
  | { readonly kind: 'screen'; readonly digit: number }
  | { readonly kind: 'new-dossier' | 'search' | 'palette' | 'keys' | 'back' | 'lock' };

/** The parts of a keyboard event that decide. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Which shortcut a key press means. Letters go by the place of the key (`code`), so that they work in the
 * Ukrainian layout too, where Ctrl+N types «т».
 */
export function toShortcut(press: KeyPress, typing: boolean): Shortcut | undefined {
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return toControlShortcut(press);
  if (press.key === 'Escape') return { kind: 'back' };
  if (press.key === 'F1') return { kind: 'keys' };
  if (typing) return undefined;
  if (press.key === '?') return { kind: 'keys' };
  if (press.key === '/' || (press.code === 'Slash' && !press.shiftKey)) return { kind: 'search' };
  return undefined;
}

function toControlShortcut({ code, shiftKey }: KeyPress): Shortcut | undefined {
  const digit = /^Digit([1-8])$/.exec(code)?.[1];
  if (digit && !shiftKey) return { kind: 'screen', digit: Number(digit) };
  if (shiftKey) return undefined;
  if (code === 'KeyN') return { kind: 'new-dossier' };
  if (code === 'KeyL') return { kind: 'lock' };
  if (code === 'Comma') return { kind: 'screen', digit: 7 };
  if (code === 'KeyF') return { kind: 'search' };
  if (code === 'KeyK') return { kind: 'palette' };
  return undefined;
}

/** What an item of the program's menu asks the page to do. */
export function fromMenu(
  action: string,
): Shortcut | { readonly kind: 'go'; readonly screen: string } | undefined {
  const simple: Readonly<Record<string, Shortcut>> = {
    'dossier.new': { kind: 'new-dossier' },
    'session.lock': { kind: 'lock' },
    'search.focus': { kind: 'search' },
    'help.shortcuts': { kind: 'keys' },
  };
  if (action.startsWith('go.')) return { kind: 'go', screen: action.slice(3) };
  return Object.hasOwn(simple, action) ? simple[action] : undefined;
}
