import { QueryClient } from '@tanstack/react-query';

/**
 * Core is beside us and announces every change, so nothing is asked again by focus or by time,
 * and there is no network whose state could matter.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
