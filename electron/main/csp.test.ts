import { expect, test } from 'vitest';
import { FILE_POLICY, pagePolicy, PRINT_POLICY, withNonce } from './csp.ts';

test('S2: the page policy says exactly what was decided', () => {
  expect(pagePolicy('abc')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' blob:; font-src 'self'; " +
      "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test.each([
  ['page', pagePolicy('abc')],
  ['file', FILE_POLICY],
  ['print', PRINT_POLICY],
])('the %s policy allows neither inline scripts nor eval nor the network', (_name, policy) => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|https?:|\*/u);
});

test('the nonce stands first in the head', () => {
  expect(withNonce('<html><head lang="uk"><title>x</title></head>', 'n+/=')).toBe(
    '<html><head lang="uk"><meta name="csp-nonce" content="n+/="><title>x</title></head>',
  );
});
