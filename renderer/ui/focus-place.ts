/** Where an element stood: itself first, then what holds it, each with its number among the children of the next. */
export type FocusPlace = readonly { readonly element: Element; readonly index: number }[];

let last: { readonly element: Element; readonly place: FocusPlace } | undefined;

/** Remembers what has the focus now, and where it stands. */
export function rememberFocus(element: Element): void {
  last = { element, place: placeOf(element) };
}

/** Gives where the focus is, or was when what had it has just gone (a menu closes before its dialog opens). */
export function focusNow(): FocusPlace {
  const active = document.activeElement;
  return active && active !== document.body ? placeOf(active) : (last?.place ?? []);
}

/** Gives the place of what had the focus and is no longer there; undefined while nothing is lost. */
export function lostFocus(): FocusPlace | undefined {
  if (!last || last.element.isConnected || document.activeElement !== document.body) return undefined;
  return last.place;
}

const focusable = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[tabindex]:not([tabindex="-1"])',
].join(', ');

/** Beside what floats stands nothing that belongs to it. */
const outermost = 'body, [data-portal], [data-mantine-shared-portal-node]';

/**
 * Gives the place of an element, so that it can be found again after the element has gone. An item of a menu goes with
 * its menu: its place is that of the menu's button.
 */
export function placeOf(element: Element): FocusPlace {
  const menu = element.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const place = [];
  let at: Element | null = (menu && document.getElementById(menu)) || element;
  for (; at && !at.matches(outermost); at = at.parentElement) {
    place.push({ element: at, index: at.parentElement ? [...at.parentElement.children].indexOf(at) : 0 });
  }
  return place;
}

/**
 * Focuses what stood at a place, or what took its place: the like of it in the next row, anything there, or the
 * nearest thing around that can have the focus. Tells whether there was such a thing.
 */
export function focusPlace(place: FocusPlace): boolean {
  const [first] = place;
  if (!first) return false;
  if (take(first.element)) return true;
  return place.some(({ element }, number) => {
    const child = place[number - 1];
    if (!child || !element.isConnected) return false;
    if (element.matches('[tabindex]')) return take(element);
    const beside = element.children[child.index] ?? element.lastElementChild;
    return beside !== null && candidatesIn(beside, first.element).some(take);
  });
}

/** The like of the lost one comes first. */
function candidatesIn(beside: Element, lost: Element): readonly Element[] {
  const all = [beside, ...beside.querySelectorAll('*')].filter((element) => element.matches(focusable));
  return all.toSorted((one, other) => Number(isLike(other, lost)) - Number(isLike(one, lost)));
}

function isLike(element: Element, lost: Element): boolean {
  return element.tagName === lost.tagName && element.className === lost.className;
}

/** Tells whether the element took the focus: one that is hidden, disabled or gone does not. */
function take(element: Element): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
