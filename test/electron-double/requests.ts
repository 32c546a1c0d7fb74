import type { Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { toShown } from './addresses.ts';
import { preventable } from './preventable.ts';
import type { WebContents } from './web-contents.ts';

const contentsByPage = new Map<Page, WebContents>();

/** Ties a drawn page to the window it belongs to. */
export function register(page: Page, contents: WebContents): void {
  contentsByPage.set(page, contents);
  page.on('close', () => contentsByPage.delete(page));
}

/** Serves `app://` from the handler of the window's session; asks the window's guards before any navigation. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const frame = frameOf(request);
  const contents = frame && contentsByPage.get(frame.page());
  const address = toShown(request.url());
  if (!frame || !contents) return await route.abort('blockedbyclient');
  if (request.isNavigationRequest() && !mayNavigate(contents, frame, address))
    return await route.abort('aborted');
  if (!address.startsWith('app://')) return await route.continue();
  const handler = contents.session.protocol.handlerOf('app');
  if (!handler) return await route.abort('failed');
  const response = await handler(
    new Request(address, { method: request.method(), headers: request.headers() }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function mayNavigate(contents: WebContents, frame: Frame, address: string): boolean {
  const isMainFrame = frame.parentFrame() === null;
  if (isMainFrame && contents.isLoading(address)) return true;
  const details = preventable({ url: address, isMainFrame, isSameDocument: false });
  contents.emit('will-frame-navigate', details);
  if (isMainFrame) contents.emit('will-navigate', details, address);
  return !details.defaultPrevented;
}

/** A page that no window of ours opened: the opener's handler is asked and the page closed; `allow` is not drawn. */
export async function refusePopup(page: Page): Promise<void> {
  const opener = await page.opener();
  const contents = opener ? contentsByPage.get(opener) : undefined;
  contents?.askWindowOpen(page.url());
  await page.close();
}

function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
