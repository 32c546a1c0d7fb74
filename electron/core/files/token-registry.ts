/** How many paths wait for the page at most; the oldest go first. */
const maxWaiting = 2_000;

export type TokenRegistry = ReturnType<typeof createTokenRegistry>;

/**
 * Paths that a person chose or dropped wait here under one-time tokens: the page names files by token and never
 * learns or invents a path (quality.md S18). Takes the maker of random UUIDs.
 */
export function createTokenRegistry(newToken: () => string) {
  const paths = new Map<string, string>();
  return {
    register: (path: string): string => {
      const token = newToken();
      paths.set(token, path);
      for (const oldest of paths.keys()) {
        if (paths.size <= maxWaiting) break;
        paths.delete(oldest);
      }
      return token;
    },
    /** Gives the path once; undefined for a token that was never given, was used, or is too old. */
    take: (token: string): string | undefined => {
      const path = paths.get(token);
      paths.delete(token);
      return path;
    },
    clear: (): void => paths.clear(),
  };
}
