import { z } from 'zod';
import { mediaTypes } from '../domain/dossier.ts';

/**
 * `/files` speaks tus 1.0 (creation, creation-with-upload, termination). `Upload-Metadata` must hold `sha256` (lower-case
 * hexadecimal) and `mediaType`; `filename` is allowed. When the last byte has come the server checks the hash:
 * 204 and the file is visible, or 460 `file-hash` and it is gone. `HEAD /files/{sha256}`: 200 when the file is already
 * there for this office (nothing to send), else 404. `GET /files/{sha256}` with `Range`.
 */
export const tusVersion = '1.0.0';
export const fileHashMismatchStatus = 460;
export const uploadMetadataSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum([...mediaTypes, 'application/json']),
  filename: z.string().max(255).optional(),
});
