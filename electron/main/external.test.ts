import { expect, test } from 'vitest';
import { isAllowedExternal } from './external.ts';

test.each([
  'https://zakon.rada.gov.ua/laws/show/1404-19#n1',
  'https://prozorro.sale/',
  'https://setam.net.ua',
])('an address of the allow-list is opened: %s', (address) => expect(isAllowedExternal(address)).toBe(true));

const hostile = [
  'file:///etc/passwd',
  'file://server/share/x.exe',
  'smb://server/share',
  '\\\\server\\share\\x.exe',
  '//zakon.rada.gov.ua/x',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://zakon.rada.gov.ua/1',
  'vbscript:msgbox',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:{}',
  'ms-settings:',
  'search-ms:query=x',
  'mailto:a@zakon.rada.gov.ua',
  'tel:+380',
  'ftp://zakon.rada.gov.ua/',
  'ssh://zakon.rada.gov.ua/',
  'chrome://settings',
  'app://workstation/',
  'about:blank',
  'view-source:https://zakon.rada.gov.ua/',
  'http://zakon.rada.gov.ua/',
  'HTTPS://zakon.rada.gov.ua/',
  'https:/zakon.rada.gov.ua/',
  'https:zakon.rada.gov.ua',
  'https://zakon.rada.gov.ua.evil.example/',
  'https://evil.example/zakon.rada.gov.ua',
  'https://evil.example/?https://zakon.rada.gov.ua',
  'https://evil.zakon.rada.gov.ua/',
  'https://zakon.rada.gov.ua@evil.example/',
  'https://user:secret@zakon.rada.gov.ua/',
  'https://zakon.rada.gov.ua:8443/',
  'https://zakon.rada.gov.ua\\@evil.example/',
  'https://zakon。rada。gov。ua/',
  'https://zаkon.rada.gov.ua/',
  'https://xn--zkon-63d.rada.gov.ua/',
  ' https://zakon.rada.gov.ua/',
  'https://zakon.rada.gov.ua/ ',
  'https://zakon.rada.gov.ua/\r\nX: y',
  'https://zakon.rada.gov.ua/\u202Egpj.exe',
  'https://zakon.rada.gov.ua./',
  'https://127.0.0.1/',
  'https://[::1]/',
  '',
];

test('S8: forty and more hostile addresses are known', () =>
  expect(hostile.length).toBeGreaterThanOrEqual(40));
test.each(hostile)('S8: %j is refused', (address) => expect(isAllowedExternal(address)).toBe(false));
