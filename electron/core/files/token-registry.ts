/** How many paths wait for the page at most; the oldest go first. */
const maxWaiting = 2_000;

/** What a path was chosen for: a token to write never reads, a token to read never writes. */
type Use = 'read' | 'write';

export type TokenRegistry = ReturnType<typeof createTokenRegistry>;

/**
 * Paths that a person chose or dropped wait here under one-time tokens: the page names files by token and never
 * learns or invents a path (quality.md S18). Takes the maker of random UUIDs.
 */
export function createTokenRegistry(newToken: () => string) {
  const paths = new Map<string, { readonly path: string; readonly use: Use }>();
  return {
    register: (path: string, use: Use = 'read'): string => {
      const token = newToken();
      paths.set(token, { path, use });
      for (const oldest of paths.keys()) {
        if (paths.size <= maxWaiting) break;
        paths.delete(oldest);
      }
      return token;
    },
    /** Gives the path once; undefined for a token that was never given, was used, is too old or for another use. */
    take: (token: string, use: Use = 'read'): string | undefined => {
      const chosen = paths.get(token);
      paths.delete(token);
      return chosen?.use === use ? chosen.path : undefined;
    },
    /** Gives the path without using the token up. */
    look: (token: string): string | undefined => paths.get(token)?.path,
    clear: (): void => paths.clear(),
  };
}
