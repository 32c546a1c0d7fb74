import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../shared/result.ts';

/**
 * One blob on disk:
 *
 *   header   "LDB1" ‖ 16 bytes random salt
 *   chunk i  AES-256-GCM of 64 KiB of plain content (the last one shorter, never missing) ‖ 16 bytes tag
 *   binding  HMAC-SHA-256 of header ‖ plain size ‖ SHA-256 of the plain content
 *
 * The key of a blob is HKDF(files key, salt), so nonces never repeat between blobs. The nonce is the chunk's number
 * and a last-flag (STREAM, Hoang et al. 2015): a flipped bit, a swapped, missing or repeated chunk and a cut tail
 * all fail to open. The binding ties the file to its content hash: a blob put in another's place is found at once,
 * also when only a part of it is read.
 */
export const chunkBytes = 65_536;
export const tagBytes = 16;
export const headerBytes = 20;
export const bindingBytes = 32;
const magic = Buffer.from('LDB1', 'latin1');

export type BlobKeys = {
  readonly content: Uint8Array;
  readonly name: Uint8Array;
  readonly binding: Uint8Array;
};

/** Derives the three keys of the store from the files key; each has one use only. */
export function deriveBlobKeys(filesKey: Uint8Array): BlobKeys {
  const derive = (use: string) => new Uint8Array(hkdfSync('sha256', filesKey, '', `lotdesk blob ${use}`, 32));
  return { content: derive('content'), name: derive('name'), binding: derive('binding') };
}

/** Gives the header of a new blob. Takes 16 random bytes. */
export function makeHeader(salt: Uint8Array): Buffer {
  return Buffer.concat([magic, salt]);
}

/** Gives the blob's own key. Throws `corrupt` when the header is not ours. */
export function chunkKey(keys: BlobKeys, header: Uint8Array): Uint8Array {
  if (header.length !== headerBytes || !magic.equals(header.subarray(0, 4))) throw corrupt('header');
  return new Uint8Array(hkdfSync('sha256', keys.content, header.subarray(4), 'lotdesk blob chunk', 32));
}

/** Encrypts one chunk with its number; gives cipher text and tag together. */
export function sealChunk(key: Uint8Array, index: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts one chunk. Throws `corrupt` when it is not the very chunk that was written at this place. */
export function openChunk(key: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Buffer {
  if (sealed.length < tagBytes) throw corrupt('chunk is cut');
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  } catch (cause) {
    throw corrupt('chunk', cause);
  }
}

/** Gives the last 32 bytes of a blob. */
export function makeBinding(keys: BlobKeys, header: Uint8Array, sizeBytes: number, sha256: string): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(sizeBytes));
  return createHmac('sha256', keys.binding).update(header).update(size).update(sha256, 'hex').digest();
}

/** Throws `corrupt` when the blob does not belong to this content hash and size. */
export function checkBinding(expected: Uint8Array, found: Uint8Array): void {
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) throw corrupt('binding');
}

/** Gives the plain size of a blob file. Throws `corrupt` when no blob has such a length. */
export function plainSizeOf(fileBytes: number): number {
  const sealed = fileBytes - headerBytes - bindingBytes;
  const chunks = Math.max(1, Math.ceil(sealed / (chunkBytes + tagBytes)));
  const plain = sealed - chunks * tagBytes;
  if (plain < 0) throw corrupt('length');
  return plain;
}

/**
 * Gives the file name of a blob: HMAC of the content hash, not the hash itself. Who holds the disk but not the key
 * cannot tell by comparing hashes whether a known document is in the store.
 */
export function blobName(keys: BlobKeys, sha256: string): string {
  return createHmac('sha256', keys.name).update(sha256, 'hex').digest('hex');
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

function corrupt(part: string, cause?: unknown): AppError {
  return new AppError('corrupt', `Blob is damaged: ${part}`, { cause });
}
