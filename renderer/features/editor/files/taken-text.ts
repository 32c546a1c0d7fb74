import type { TFunction } from 'i18next';
import type { Taken } from '../../../../shared/domain/taken.ts';
import { formatCivilDate } from '../../../ui/format.ts';

/** Says when, where and with what a photo was taken, and that this is not sent. Takes what translates a key. */
export function takenText(taken: Taken, t: TFunction): string {
  const { at, latitude, longitude, camera } = taken;
  const when = at === undefined ? undefined : `${formatCivilDate(at.slice(0, 10))} ${at.slice(11, 16)}`;
  const place =
    latitude === undefined || longitude === undefined ? undefined : placeText(latitude, longitude);
  const parts = [
    momentText({ when, place }, t),
    camera === undefined ? undefined : t('pictures.camera', { camera }),
  ].filter((part) => part !== undefined);
  return `${parts.join(', ')} — ${t('pictures.staysHere')}`;
}

function momentText(
  { when, place }: { readonly when: string | undefined; readonly place: string | undefined },
  t: TFunction,
): string | undefined {
  if (when !== undefined && place !== undefined) return t('pictures.takenAt', { when, place });
  if (when !== undefined) return t('pictures.takenOn', { when });
  return place === undefined ? undefined : t('pictures.takenPlace', { place });
}

function placeText(latitude: number, longitude: number): string {
  const north = `${Math.abs(latitude).toFixed(4)} ${latitude < 0 ? 'S' : 'N'}`;
  return `${north} ${Math.abs(longitude).toFixed(4)} ${longitude < 0 ? 'W' : 'E'}`;
}
