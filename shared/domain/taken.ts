/** When, where and with what a photo was taken, as its EXIF says: kept with the private original, never sent. */
export type Taken = {
  /** Local time of the camera without a zone: `2026-03-12T14:05:59`. */
  readonly at: string | undefined;
  /** Degrees, north and east positive. */
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly camera: string | undefined;
};
