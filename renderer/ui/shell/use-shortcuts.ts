import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { Role } from '../../../shared/domain/roles.ts';
import { on } from '../../data/api.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { back, go, useNavigation } from '../../state/navigation.ts';
import { mayCreate, screensFor } from '../../state/screens.ts';
import { fromMenu, type Shortcut, toShortcut } from '../../state/shortcuts.ts';

type ShortcutDeps = { readonly roles: readonly Role[]; readonly onLock: () => void };

/** Keys and menu items that work on every screen. */
export function useShortcuts({ roles, onLock }: ShortcutDeps): void {
  const wasDialogOpen = useDialogOpenAtKey();
  const run = useEffectEvent((shortcut: Shortcut): void => runShortcut(shortcut, roles, onLock));
  const openFromMenu = useEffectEvent((screen: string): void => openScreen(screen, roles));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || wasDialogOpen(event)) return;
      const shortcut = toShortcut(event, isTyping(event.target));
      if (!shortcut || isDialogOpen() || (shortcut.kind === 'back' && leaveField(event.target))) return;
      event.preventDefault();
      run(shortcut);
    };
    const stop = on((event) => {
      if (event.name !== 'menu') return;
      const asked = fromMenu(event.action);
      if (asked?.kind === 'go') openFromMenu(asked.screen);
      else if (asked) run(asked);
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [wasDialogOpen]);
}

/**
 * Tells whether a dialog stood open when a key went down: one that Esc closes may be gone before the key comes to
 * the shortcuts. It listens from before the first dialog, once for the whole life of the window: a listener renewed
 * while a dialog is open would hear the key only after the dialog has gone, and Esc would leave the screen as well.
 */
function useDialogOpenAtKey(): (event: KeyboardEvent) => boolean {
  const [closing] = useState(() => new WeakSet<KeyboardEvent>());
  useLayoutEffect(() => {
    const note = (event: KeyboardEvent): void => {
      if (isDialogOpen()) closing.add(event);
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => window.removeEventListener('keydown', note, { capture: true });
  }, [closing]);
  return useCallback((event) => closing.has(event), [closing]);
}

function runShortcut(shortcut: Shortcut, roles: readonly Role[], onLock: () => void): void {
  switch (shortcut.kind) {
    case 'screen': {
      const entry = screensFor(roles).find(({ digit }) => digit === shortcut.digit);
      if (entry) go({ screen: entry.screen });
      return;
    }
    case 'new-dossier':
      if (mayCreate(roles)) useDialogs.getState().show('new-dossier');
      return;
    case 'search':
      focusSearch(roles);
      return;
    case 'palette':
    case 'keys':
      useDialogs.getState().show(shortcut.kind);
      return;
    case 'back':
      back();
      return;
    case 'lock':
      onLock();
  }
}

function openScreen(name: string, roles: readonly Role[]): void {
  const entry = screensFor(roles).find(({ screen }) => screen === name);
  if (entry) go({ screen: entry.screen });
}

function focusSearch(roles: readonly Role[]): void {
  if (useNavigation.getState().place.screen !== 'dossiers') openScreen('dossiers', roles);
  useDialogs.getState().requestSearch();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Esc first leaves the field that is being typed in; the next Esc goes back. */
function leaveField(target: EventTarget | null): boolean {
  if (!isTyping(target) || !(target instanceof HTMLElement)) return false;
  target.blur();
  return true;
}

/** Dialogs, lists of choices and menus float outside the screen (in portals); closed ones may stay there unseen. */
const floating = ['[role="dialog"][aria-modal="true"]', '[role="listbox"]', '[role="menu"]']
  .flatMap((part) => [`[data-portal] ${part}`, `[data-mantine-shared-portal-node] ${part}`])
  .join(', ');

/** A list that is a part of its screen, as that of the directory, is nothing to close. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll(floating)].some((element) => element.checkVisibility());
}
