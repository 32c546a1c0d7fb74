import { createHash } from 'node:crypto';

// Crockford's base 32: no I, L, O, U, so that a hand-written key cannot be misread.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoverySecretBytes = 20;
const bodyLength = (recoverySecretBytes * 8) / 5;
const checkLength = 4;

/** Writes 20 random bytes as nine groups of four signs; the last group is a checksum. */
export function formatRecoveryKey(secret: Uint8Array): string {
  const body = toBase32(secret).slice(0, bodyLength);
  return (body + checksum(body)).replace(/(.{4})(?=.)/g, '$1-');
}

/** Reads a recovery key as typed: any case, spaces or dashes. Gives undefined when it is not one (mistyped). */
export function parseRecoveryKey(text: string): Uint8Array | undefined {
  const signs = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const body = signs.slice(0, bodyLength);
  if (signs.length !== bodyLength + checkLength || checksum(body) !== signs.slice(bodyLength))
    return undefined;
  return fromBase32(body);
}

function checksum(body: string): string {
  const digest = createHash('sha256').update(`LotDesk recovery ${body}`).digest();
  return toBase32(digest).slice(0, checkLength);
}

function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

function fromBase32(signs: string): Uint8Array | undefined {
  const values = Array.from(signs, (sign) => alphabet.indexOf(sign));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
