/** Categories of the codifier of administrative units, as its file writes them (T: towns before 2024). */
export const placeKinds = ['O', 'K', 'P', 'H', 'M', 'T', 'X', 'C', 'B'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What a lot can lie in: a settlement, or a district of a city. */
export const settlementKinds: readonly PlaceKind[] = ['K', 'M', 'T', 'X', 'C', 'B'];
export const regionKinds: readonly PlaceKind[] = ['O', 'K'];

export function isPlaceKind(kind: string): kind is PlaceKind {
  return (placeKinds as readonly string[]).includes(kind);
}

/** How deep each category stands: region, district, community, settlement, district of a city. */
export const placeLevels: Readonly<Record<PlaceKind, number>> = {
  O: 1,
  K: 1,
  P: 2,
  H: 3,
  M: 4,
  T: 4,
  X: 4,
  C: 4,
  B: 5,
};

const before: Partial<Record<PlaceKind, string>> = {
  K: 'місто',
  M: 'місто',
  T: 'селище міського типу',
  X: 'селище',
  C: 'село',
};
const after: Partial<Record<PlaceKind, string>> = {
  O: 'область',
  P: 'район',
  H: 'територіальна громада',
  B: 'район',
};

/** Gives a place as papers write it: «Київська область», «село Софіївка», «Соборний район». */
export function placeLabel(kind: string, name: string): string {
  if (!isPlaceKind(kind) || hasOwnWord(name)) return name;
  return [before[kind], name, after[kind]].filter((part) => part !== undefined).join(' ');
}

/** «Автономна Республіка Крим» names itself. */
function hasOwnWord(name: string): boolean {
  return name.startsWith('Автономна Республіка');
}

const written: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^(?:місто|м\.)\s+(.+)$/iu, 'M'],
  [/^(?:селище міського типу|смт\.?)\s+(.+)$/iu, 'T'],
  [/^(?:селище|с-ще|сел\.)\s+(.+)$/iu, 'X'],
  [/^(?:село|с\.)\s+(.+)$/iu, 'C'],
  [/^(.+?)\s+(?:область|обл\.)$/iu, 'O'],
  [/^(.+?)\s+(?:територіальна громада|громада|ТГ)$/iu, 'H'],
  [/^(.+?)\s+(?:район|р-н)(?: у місті| міста)?$/iu, 'P'],
];

/**
 * Takes a name apart where a central database writes the category into it («місто Київ», «Київська область»). The
 * level comes from the digits of the code: a city of the first level has a special status, a `район` of the fifth is one
 * of a city. What the name does not tell, the level does.
 */
export function readWrittenPlace(
  text: string,
  level: number,
): { readonly kind: PlaceKind; readonly name: string } {
  const whole = text.trim();
  for (const [pattern, kind] of written) {
    const name = pattern.exec(whole)?.[1];
    if (name !== undefined) return { kind: atLevel(kind, level), name };
  }
  return { kind: kindOfLevel(level), name: whole };
}

function atLevel(kind: PlaceKind, level: number): PlaceKind {
  if (kind === 'M' && level === 1) return 'K';
  return kind === 'P' && level === 5 ? 'B' : kind;
}

function kindOfLevel(level: number): PlaceKind {
  return (['O', 'P', 'H', 'C', 'B'] as const)[level - 1] ?? 'C';
}

/** Gives the level of a codifier code by its digits: UA, 2 region, 2 district, 3 community, 3 settlement, 2 city district. */
export function placeLevelOf(code: string): number {
  const digits = code.slice(2);
  const parts = [digits.slice(2, 4), digits.slice(4, 7), digits.slice(7, 10), digits.slice(10, 12)];
  const last = parts.findLastIndex((part) => /[1-9]/.test(part));
  return last === -1 ? 1 : last + 2;
}
