/** The only origin whose pages the shell trusts; served by `protocol.ts`, never from the network or the disk. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'workstation';
export const APP_START = `${APP_SCHEME}://${APP_HOST}/`;

/**
 * Says whether an address belongs to the program's own page. Compared by parsed parts, because a prefix test would
 * let `app://workstation.evil/` and `app://workstation@evil/` through (Electron's checklist, points 13 and 17).
 */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const bare = url.username === '' && url.password === '' && url.port === '';
  return bare && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}
