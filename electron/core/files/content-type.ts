import { fileTypeFromBuffer } from 'file-type';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import type { MediaType } from '../../../shared/domain/dossier.ts';

export type AddedMediaType = Exclude<
  MediaType,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
>;

/** How much of a file's beginning decides its type. */
export const headBytes = 8_192;

const mediaTypeByExtension: Readonly<Record<string, AddedMediaType>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  p7s: 'application/pkcs7-signature',
};
const executableMagics = [
  '4d5a',
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  '2321',
];
/** OID 1.2.840.113549.1.7.2, signedData (RFC 5652). */
const signedDataOid = Buffer.from('06092a864886f70d010702', 'hex');

/**
 * Tells by content what a file is; the name only may not say something else (issue: type found by content, not by
 * name). DOCX is not taken in: only the program itself makes it.
 */
export async function detectType(
  head: Buffer,
  extension: string,
): Promise<{ readonly mediaType: AddedMediaType } | { readonly refused: FileRefusal }> {
  if (isExecutable(head)) return { refused: 'executable' };
  const mediaType = signature(head);
  if (!mediaType) return { refused: await otherType(head, extension) };
  return nameLies(mediaType, extension) ? { refused: 'extension-lies' } : { mediaType };
}

function isExecutable(head: Buffer): boolean {
  const start = head.subarray(0, 4).toString('hex');
  return executableMagics.some((magic) => start.startsWith(magic));
}

/** The four kinds by their own marks at the very beginning: a polyglot with something before them is not taken. */
function signature(head: Buffer): AddedMediaType | undefined {
  if (head.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg';
  if (head.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'image/png';
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  const signed = head[0] === 0x30 && head.subarray(0, 32).includes(signedDataOid);
  return signed ? 'application/pkcs7-signature' : undefined;
}

/** An ending that means something else lies; an ending that means nothing says nothing. */
function nameLies(mediaType: AddedMediaType, extension: string): boolean {
  const promised = Object.hasOwn(mediaTypeByExtension, extension)
    ? mediaTypeByExtension[extension]
    : undefined;
  if (promised !== undefined) return promised !== mediaType;
  return misleadingExtensions.has(extension);
}

/** Endings that a system opens or runs in its own way, whatever the content is. */
const misleadingExtensions = new Set(
  (
    'exe com scr pif bat cmd msi msp ps1 vbs vbe js jse wsf wsh hta lnk url scf reg cpl dll jar sh app command ' +
    'html htm xhtml svg xml docx docm doc xlsx xlsm xls pptx zip rar 7z iso img gif webp tif tiff bmp heic mp4'
  ).split(' '),
);

async function otherType(head: Buffer, extension: string): Promise<FileRefusal> {
  const known = await knownType(head);
  if (known?.startsWith('image/') || isTiff(head)) return 'picture-format';
  if (Object.hasOwn(mediaTypeByExtension, extension) && known !== undefined) return 'extension-lies';
  const text = head.toString('latin1', 0, 1_024).trimStart().toLowerCase();
  if (text.startsWith('<')) return 'type-not-allowed';
  if (known !== undefined) return 'type-not-allowed';
  // A damaged beginning of what the name promises.
  return Object.hasOwn(mediaTypeByExtension, extension) ? 'corrupt' : 'type-unknown';
}

/** Its directory stands at the end, so the detector does not find it in a beginning. */
function isTiff(head: Buffer): boolean {
  return ['49492a00', '4d4d002a'].includes(head.subarray(0, 4).toString('hex'));
}

async function knownType(head: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    // The detector reads past the end of a cut header: then the type is not known.
    return undefined;
  }
}
