/** Long sides in which a page may be asked for (electron/main/file-stream.ts). */
type PageSize = 160 | 1200 | 2400;

/** The address of a page of a stored PDF, drawn as a picture. Pages are counted from one. */
export function pageAddress(fileId: string, page: number, longSide: PageSize): string {
  return `/files/page/${fileId}/${page}-${longSide}`;
}

export const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const;

/** The next step of zoom in a direction; stays at the ends. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const at = zooms.findIndex((step) => step === zoom);
  return zooms[Math.max(0, Math.min(zooms.length - 1, at + by))] ?? 1;
}

/** What a key does in the viewer: a page, a zoom, or nothing. */
export function viewerKey(
  key: string,
  at: { readonly page: number; readonly pages: number; readonly zoom: number },
): { readonly page: number } | { readonly zoom: number } | undefined {
  const { page, pages, zoom } = at;
  const turn: Readonly<Record<string, number>> = {
    PageDown: page + 1,
    ArrowRight: page + 1,
    PageUp: page - 1,
    ArrowLeft: page - 1,
    Home: 1,
    End: pages,
  };
  const wanted = Object.hasOwn(turn, key) ? turn[key] : undefined;
  if (wanted !== undefined) return { page: Math.max(1, Math.min(pages, wanted)) };
  if (key === '+' || key === '=') return { zoom: nextZoom(zoom, 1) };
  if (key === '-') return { zoom: nextZoom(zoom, -1) };
  return key === '0' ? { zoom: 1 } : undefined;
}
