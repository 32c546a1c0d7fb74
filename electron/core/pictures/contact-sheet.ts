import type { ContactSheet } from '../../../shared/contract/pictures.ts';
import type { DossierFile } from '../../../shared/domain/dossier.ts';
import { type DossierId, fileIdSchema } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import {
  type ContactSheetModel,
  renderContactSheet,
  type SheetPhoto,
} from '../documents/render/contact-sheet-html.ts';
import { readPaperFonts } from '../documents/render/fonts.ts';
import { getDossier } from '../dossiers/store.ts';
import { blobsOf } from '../files/blobs.ts';
import { listFiles } from '../files/file-store.ts';
import { findServedFile } from '../files/file-content-store.ts';
import { readOffice } from '../settings/office.ts';
import type { Workspace } from '../workspace.ts';
import { takenOfDossier } from './fact-store.ts';
import { keepSheet } from './sheets.ts';

/** All pictures of a sheet together: the page that is printed has a limit of its own (shared/contract/shell.ts). */
const maxPictureBytes = 12 * 1024 * 1024;
const shrinkMs = 10_000;
/** From fine to coarse: the first at which a picture fits its share is taken. */
const steps = [
  { longSide: 900, quality: 80 },
  { longSide: 640, quality: 75 },
  { longSide: 420, quality: 68 },
  { longSide: 260, quality: 60 },
  { longSide: 160, quality: 45 },
] as const;

/**
 * Makes a PDF of the photos of a dossier in their order: number, caption, time of capture, beginning of the SHA-256 of
 * the copy that travels. Place and camera stay out. It is exported only: no row and no number. Errors: `not-found`,
 * `invalid-state` without photos.
 */
export async function makeContactSheet(
  workspace: Workspace,
  dossierId: DossierId,
  perPage: 6 | 12,
): Promise<ContactSheet> {
  const { db, ports } = workspace;
  const dossier = getDossier(db, dossierId);
  const photos = listFiles(db, dossierId).filter(({ type, mediaType }) => isPicture(type, mediaType));
  if (photos.length === 0)
    throw new AppError('invalid-state', 'There are no photos', { reason: 'no-photos' });
  const title = `Фототаблиця: ${dossier.content.object?.title ?? 'майно без назви'}`;
  const model: ContactSheetModel = {
    title,
    lines: linesOf(workspace, dossier, photos.length),
    photos: await drawPhotos(workspace, dossierId, photos),
    perPage,
    footer: 'SHA-256 – контрольна сума файлу, що надсилається до центральної бази',
  };
  const pdf = await ports.pdf(renderContactSheet(model, readPaperFonts(ports.resourcesDir)), title);
  const { sha256, sizeBytes } = await blobsOf(workspace).put(pdf);
  const fileId = fileIdSchema.parse(ports.newId());
  const name = `${title.slice(0, 100)}.pdf`;
  keepSheet(workspace, fileId, { mediaType: 'application/pdf', sizeBytes, name, content: { blob: sha256 } });
  return { fileId, pages: Math.ceil(photos.length / perPage), photos: photos.length };
}

function isPicture(type: string, mediaType: string): boolean {
  return type === 'photo' && mediaType.startsWith('image/');
}

function linesOf(
  workspace: Workspace,
  dossier: ReturnType<typeof getDossier>,
  count: number,
): readonly string[] {
  const number = dossier.content.proceeding?.number;
  const lot = dossier.lotNumber;
  return [
    readOffice(workspace.db).officeName,
    [
      number === undefined ? '' : `Виконавче провадження № ${number}`,
      lot === undefined ? '' : `лот № ${lot}`,
      `фотографій: ${count}`,
      `складено ${dayText(workspace.today())}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  ];
}

/** One after another: the memory is that of one view and of the small pictures made so far. */
async function drawPhotos(
  workspace: Workspace,
  dossierId: DossierId,
  photos: readonly DossierFile[],
): Promise<readonly SheetPhoto[]> {
  const taken = new Map(takenOfDossier(workspace.db, dossierId).map((row) => [row.fileId, row.taken.at]));
  const share = maxPictureBytes / photos.length;
  const drawn: SheetPhoto[] = [];
  for (const photo of photos) {
    const at = taken.get(photo.id);
    drawn.push({
      jpeg: await fitted(workspace, photo, share),
      caption: photo.title || photo.originalName,
      takenAt: at === undefined ? undefined : `${dayText(at.slice(0, 10))} ${at.slice(11, 16)}`,
      sha256: photo.sha256,
    });
  }
  return drawn;
}

async function fitted(workspace: Workspace, photo: DossierFile, share: number): Promise<Uint8Array> {
  const view = findServedFile(workspace.db, 'view', photo.id);
  if (!view || !('blob' in view.content)) throw new AppError('not-found', 'A photo has no view');
  const picture = await blobsOf(workspace).read(view.content.blob);
  let smallest: Uint8Array | undefined;
  for (const step of steps) {
    const result = await workspace.ports.images.run({ kind: 'shrink', picture, ...step }, shrinkMs);
    if (!result.ok) throw new AppError('corrupt', `A stored view is no picture: ${result.reason}`);
    smallest = result.jpeg;
    if (smallest.length <= share) break;
  }
  return smallest ?? picture;
}

function dayText(day: string): string {
  return day.split('-').toReversed().join('.');
}
