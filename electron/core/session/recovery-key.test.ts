import { property, assert as assertProperty, uint8Array, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { formatRecoveryKey, parseRecoveryKey, recoverySecretBytes } from './recovery-key.ts';

const secrets = uint8Array({ minLength: recoverySecretBytes, maxLength: recoverySecretBytes });

test('what is written can be read again in any case and grouping', () => {
  assertProperty(
    property(secrets, (secret) => {
      const text = formatRecoveryKey(secret);
      expect(parseRecoveryKey(text)).toEqual(secret);
      expect(parseRecoveryKey(text.toLowerCase().replaceAll('-', ' '))).toEqual(secret);
      expect(parseRecoveryKey(text.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(secret);
    }),
  );
});

test('one wrong sign is found by the checksum', () => {
  assertProperty(
    property(secrets, integer({ min: 0, max: 35 }), (secret, place) => {
      const signs = formatRecoveryKey(secret).replaceAll('-', '');
      const wrong = signs.slice(0, place) + (signs[place] === '7' ? '8' : '7') + signs.slice(place + 1);
      expect(parseRecoveryKey(wrong)).toBeUndefined();
    }),
    // Four signs of checksum let one wrong key in a million through.
    { seed: 7, numRuns: 300 },
  );
});

test.each(['', 'ABCD', 'не ключ', '0'.repeat(37)])('%j is not a recovery key', (text) => {
  expect(parseRecoveryKey(text)).toBeUndefined();
});
