/** Where a key leads in a list of `count` rows; undefined when the key does not move. */
export function moveInList(key: string, at: number, count: number, pageRows: number): number | undefined {
  const last = Math.max(0, count - 1);
  const clamp = (index: number): number => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1);
    case 'ArrowUp':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + pageRows);
    case 'PageUp':
      return clamp(at - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
