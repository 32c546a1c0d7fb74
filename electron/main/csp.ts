/**
 * The page's content security policy (quality.md S2). The nonce is made anew for every load and serves only the
 * `<style>` elements that the widget library writes; scripts come from files alone.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A stored file opened on its own may do nothing at all. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A document being printed: its own inline styles and embedded pictures and fonts, nothing else. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Puts the nonce where the page's script finds it: `<meta name="csp-nonce">`, first in the head. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head[^>]*>/iu, (head) => `${head}<meta name="csp-nonce" content="${nonce}">`);
}
