/** Shortest passphrase that core takes (`passphraseSchema`). */
export const minimumLength = 12;

export type PassphraseRules = {
  readonly length: boolean;
  readonly varied: boolean;
  readonly notLogin: boolean;
};
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Which rules a passphrase keeps. A long phrase of words is the aim, so no rule asks for signs or digits. */
export function checkPassphrase(passphrase: string, login: string): PassphraseRules {
  const lower = passphrase.toLocaleLowerCase('uk');
  return {
    length: passphrase.length >= minimumLength,
    varied: new Set(lower).size >= 6 && !isRow(lower),
    notLogin: login.length < 3 || !lower.includes(login),
  };
}

/** How hard it is to guess, roughly: length counted by different letters, with a bonus for several words. */
export function strengthOf(passphrase: string, login: string): Strength {
  const rules = checkPassphrase(passphrase, login);
  if (!rules.length || !rules.varied || !rules.notLogin) return passphrase.length >= minimumLength ? 1 : 0;
  const words = passphrase
    .trim()
    .split(/[\s-]+/u)
    .filter((word) => word.length >= 3).length;
  const points = passphrase.length + Math.min(words, 5) * 3 + Math.min(new Set(passphrase).size, 16) / 2;
  if (points >= 38) return 4;
  if (points >= 28) return 3;
  return 2;
}

/** True for rows such as «123456…», «abcdef…», where each character follows the one before. */
function isRow(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, index) => code - (codes[index] ?? 0) === 1).length;
  return codes.length > 3 && steps >= codes.length * 0.7;
}
