import type { KeyboardEvent } from 'react';
import { moveInList } from './move-in-list.ts';

/** Moves the focus among elements marked `data-list-row` inside a container by arrows, pages, Home and End. */
export function focusInList(event: KeyboardEvent, container: HTMLElement | null): void {
  const rows = [...(container?.querySelectorAll<HTMLElement>('[data-list-row]') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? undefined : moveInList(event.key, at, rows.length, 8);
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
}
