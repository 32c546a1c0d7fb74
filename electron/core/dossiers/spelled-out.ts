/** Shorter beginnings have an index of their own (migrations 0002, 0014). */
const shortest = 5;
const beginning = new RegExp(`"([^" ]{${shortest},})"\\*`, 'gu');

/**
 * Takes an FTS5 query of `searchQuery` and gives one that finds the same, with the words of the index in the place of a
 * beginning where they are few. A beginning is gathered whole from every word that has it before anything is compared;
 * of a word only those places are read that the other words of the query leave («степан» stands in every dossier).
 */
export function spelledOut(
  query: string,
  wordsBeginning: (beginning: string) => readonly string[] | undefined,
): string {
  return query.replace(beginning, (whole, letters: string) => {
    const words = wordsBeginning(letters) ?? [];
    const [word] = words;
    if (word === undefined) return whole;
    return words.length === 1 ? `"${word}"` : `(${words.map((each) => `"${each}"`).join(' OR ')})`;
  });
}
