/** Public sites that the program may show in the browser: registers and laws the officer works with. */
const ALLOWED_HOSTS = new Set([
  'zakon.rada.gov.ua',
  'setam.net.ua',
  'minjust.gov.ua',
  'prozorro.sale',
  'reyestr.court.gov.ua',
]);
/** Printable ASCII only: an address that must be written otherwise can be hiding what it is. */
const PLAIN_ADDRESS = /^https:\/\/[a-z\d.-]+(?:\/[\w\-.~!$&'()*+,;=:@%/?#]*)?$/u;

/** Says whether an address may be given to the operating system (quality.md S8, Electron's checklist point 15). */
export function isAllowedExternal(address: string): boolean {
  if (!PLAIN_ADDRESS.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  const bare = url.username === '' && url.password === '' && url.port === '';
  return bare && url.protocol === 'https:' && ALLOWED_HOSTS.has(url.hostname);
}
