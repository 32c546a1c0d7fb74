import { expect, test } from 'vitest';
import { identityKey } from './identity-key.ts';

test('an object is the same however its number is spaced and in whichever alphabet it is typed', () => {
  expect(identityKey('8000000000:82:123:0045')).toBe(identityKey(' 8000000000-82-123-0045 '));
  expect(identityKey('XTA21093OY2766389')).toBe(identityKey('ХТА210930У2766389'));
  expect(identityKey('wvwzzz3czje123456')).toBe(identityKey('WVW ZZZ 3CZ JE 123456'));
  expect(identityKey('WVWZZZ3CZJE123456')).not.toBe(identityKey('WVWZZZ3CZJE123457'));
  expect(identityKey(' - ')).toBeNull();
});
