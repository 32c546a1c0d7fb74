import { doubtful, type FormatResult, right, wrong } from './format-result.ts';

/** Checks a VIN: 17 characters of A–Z and 0–9 without I, O, Q (ISO 3779); Cyrillic letters are told apart. */
export function checkVin(code: string): FormatResult {
  const plain = code.toUpperCase();
  if (/\p{Script=Cyrillic}/u.test(plain)) return wrong('cyrillic-letter');
  if (!/^[A-Z0-9-]+$/.test(plain)) return wrong('shape');
  if (plain.length !== 17) return wrong('length');
  return /[IOQ]/.test(plain) ? wrong('forbidden-letter') : plain.includes('-') ? wrong('shape') : right;
}

/**
 * Checks a number plate: two letters, four digits, two letters of ABCEHIKMOPTX in either alphabet, but not of
 * both. Other forms (older, trailers, transit, military) are met in practice and only warn.
 */
export function checkPlate(code: string): FormatResult {
  const plain = code.toUpperCase().replace(/[\s-]/gu, '');
  if (/[A-Z]/.test(plain) && /\p{Script=Cyrillic}/u.test(plain)) return wrong('cyrillic-letter');
  if (!/^[A-ZА-ЯІЇЄҐ0-9]{4,10}$/u.test(plain)) return wrong('shape');
  return /^([ABCEHIKMOPTX]{2}\d{4}[ABCEHIKMOPTX]{2}|[АВСЕНІКМОРТХ]{2}\d{4}[АВСЕНІКМОРТХ]{2})$/u.test(plain)
    ? right
    : doubtful('unusual');
}

/** Checks a cadastral number: unit (10), zone (2), quarter (3), plot (4) (domain/procedure.md 5.6). */
export function checkCadastralNumber(code: string): FormatResult {
  return /^\d{10}:\d{2}:\d{3}:\d{4}$/.test(code) ? right : wrong('shape');
}

/** Checks a КАТОТТГ code: «UA» and 17 digits (domain/procedure.md 5.7). */
export function checkKatottg(code: string): FormatResult {
  if (/^U?А|^[УЮ]/u.test(code)) return wrong('cyrillic-letter');
  return /^UA\d{17}$/.test(code) ? right : wrong('shape');
}

/** Ukraine with its territorial sea, in whole degrees: [south, north], [west, east]. */
const latitudes = [44, 53] as const;
const longitudes = [22, 41] as const;

/** Checks coordinates as maps give them: "50.4501, 30.5234", latitude first; outside of Ukraine only a warning. */
export function checkCoordinates(code: string): FormatResult {
  const match = /^(-?\d{1,2}\.\d{1,8})[,;]?\s+(-?\d{1,3}\.\d{1,8})$/.exec(code);
  if (!match) return wrong('shape');
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return wrong('shape');
  const inUkraine =
    latitude >= latitudes[0] &&
    latitude <= latitudes[1] &&
    longitude >= longitudes[0] &&
    longitude <= longitudes[1];
  return inUkraine ? right : doubtful('unusual');
}

/** Checks a code of CAV / CAV-PS / ДК 021: eight digits, a hyphen, a check digit. */
export function checkCav(code: string): FormatResult {
  return /^\d{8}-\d$/.test(code) ? right : wrong('shape');
}
