import { createRequire } from 'node:module';

/** A folder of their own: what peers bring along must not stand before the project's packages. */
const require = createRequire(new URL('peers/package.json', import.meta.url));

/**
 * Loads a program that we measure ourselves beside. Peers are fetched on demand (`scripts/bench.ts`) and are
 * not there when types are checked, so the caller says what it uses of one. Throws when it was not fetched.
 */
export function loadPeer(name: string): unknown {
  return require(name);
}

/** Version of a peer, for the report. */
export function peerVersion(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}
