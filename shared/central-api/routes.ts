import type { Route } from './route.ts';
import { accessRoutes, fileRoutes } from './routes-access.ts';
import { auctionRoutes } from './routes-auctions.ts';
import { lotRoutes } from './routes-lots.ts';
import { referenceRoutes } from './routes-reference.ts';

/** The whole contract: one row a call. */
export const routes: readonly Route[] = [
  ...accessRoutes,
  ...lotRoutes,
  ...fileRoutes,
  ...auctionRoutes,
  ...referenceRoutes,
];
