import { type Read, refuse } from '../../../shared/domain/reference/file-problem.ts';

/**
 * Gives the text of a reference file. UTF-8 with or without a byte order mark; a file that is not UTF-8 is read as
 * Windows-1251 only when `looksRight` knows what comes out, so that garbage is never kept as names.
 */
export function decodeText(bytes: Uint8Array, looksRight: (text: string) => boolean): Read<string> {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  const plain = decode(bytes, 'utf-8');
  if (plain !== undefined) {
    const text = plain.startsWith('\uFEFF') ? plain.slice(1) : plain;
    if (!/\S/u.test(text)) return refuse({ reason: 'empty' });
    return text.includes('\0') ? refuse({ reason: 'wrong-encoding' }) : { ok: true, value: text };
  }
  const old = decode(bytes, 'windows-1251');
  return old !== undefined && looksRight(old)
    ? { ok: true, value: old }
    : refuse({ reason: 'wrong-encoding' });
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
