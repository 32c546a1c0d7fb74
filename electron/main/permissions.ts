import type { Session } from 'electron';
import { isAppUrl } from './origin.ts';

/** The page may put text on the clipboard when the person asks for it; everything else is denied. */
const ALLOWED = new Set(['clipboard-sanitized-write']);

/** Says whether a permission is given (quality.md S5). Electron's own default is to approve all. */
export function isPermitted(permission: string, requestingUrl: string): boolean {
  return ALLOWED.has(permission) && isAppUrl(requestingUrl);
}

/** Denies by default in all three places where Electron asks: requests, checks and devices. */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
}
