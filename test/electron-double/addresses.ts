const HOME = 'app.invalid';

/**
 * Chromium knows no `app:` scheme, so the double draws `app://workstation/x` as `https://app.invalid/x` and
 * `app://<other>/x` as `https://<other>.app.invalid/x`. Both names can never exist in DNS (RFC 2606).
 */
export function toDrawn(address: string): string {
  const found = /^app:\/\/([^/?#]*)(.*)$/su.exec(address);
  if (!found) return address;
  const [, host = '', rest = ''] = found;
  return `https://${host === 'workstation' ? HOME : `${host}.${HOME}`}${rest === '' ? '/' : rest}`;
}

/** The way back; product code sees only `app://…`. */
export function toShown(address: string): string {
  const found = /^https:\/\/(?:([^/?#.]+)\.)?app\.invalid(?::443)?(?=[/?#]|$)(.*)$/su.exec(address);
  return found ? `app://${found[1] ?? 'workstation'}${found[2] ?? ''}` : address;
}
