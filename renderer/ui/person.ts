/** «Коваль Олена Петрівна» → «КО»: first letters of the first two words. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).slice(0, 2);
  return words.map((word) => word.slice(0, 1).toLocaleUpperCase('uk')).join('');
}
